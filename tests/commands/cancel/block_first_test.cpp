#include "commands/answers.hpp"
#include "commands/cancel/cancel.hpp"

#include <catch2/catch.hpp>

#include <functional>

namespace block_first_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using story::at;
using story::event;

namespace {

const Event told = story::message("final", at("2026-12-08 08:10"), at("2026-12-08 24:00"));
const Event blocked = event(EventKind::block, at("2026-12-09 00:10"));
const std::string last_message_first = "the ladder would first send the last message (m12345678901)";
const std::string not_blocked =
    "the buyer of m12345678901 is not blocked, and the buyer's page is gone once it is cancelled";

/// A market whose pages of buyers go with the cancellation, and whose ladder was changed.
Market market_with(const std::function<void(std::vector<Step>&)>& change) {
  Market market = story::mercari();
  market.block_before_cancel = true;
  change(market.ladders.front().steps);
  return market;
}

Result<cancel::Report> cancelled(const Market& market, std::vector<Event> events) {
  const fake::FakeMarkets shops({market});
  auto report = cancel::run({.order = "m12345678901"}, fake::FakeBook({fake::order_with(std::move(events))}), shops,
                            at("2026-12-09 09:00"));
  REQUIRE(report);
  return report;
}

std::string last_warning(const Market& market, std::vector<Event> events) {
  const auto report = cancelled(market, std::move(events));
  return i18n::render(report->warnings.back());
}

bool is_block(const Step& step) { return step.action == Action::block; }

}  // namespace

TEST_CASE("cancel: a block that waits for the last message is asked for where the cancellation jumps over it") {
  const auto market =
      market_with([](std::vector<Step>& steps) { std::ranges::find_if(steps, is_block)->after = "final"; });
  CHECK(fake::sentences(cancelled(market, {})->part.cautions) == last_message_first + " | " + not_blocked);
}

TEST_CASE("cancel: of a ladder that never blocks it is told that the buyer is not blocked") {
  const auto market = market_with([](std::vector<Step>& steps) { std::erase_if(steps, is_block); });
  CHECK(last_warning(market, {told}) == not_blocked);
  CHECK(last_warning(market, {told, blocked}).starts_with("open the page once more"));
}

TEST_CASE("cancel: that the block was taken back is said") {
  const auto market = market_with([](std::vector<Step>&) {});
  const Event again = event(EventKind::unblock, at("2026-12-09 08:00"));
  CHECK(last_warning(market, {told, blocked}).starts_with("open the page once more"));
  CHECK(last_warning(market, {told, blocked, again}) == "the buyer of m12345678901 is not blocked any more");
}

}  // namespace block_first_test
