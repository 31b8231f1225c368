#include "commands/add/add.hpp"
#include "commands/answers.hpp"
#include "commands/cancel/cancel.hpp"
#include "commands/hold/hold.hpp"
#include "commands/settle/settle.hpp"
#include "config/market_book.hpp"
#include "platform/zones.hpp"

#include <catch2/catch.hpp>

/// What the commands say of a market's rule: as a fact only where it is confirmed.
namespace unconfirmed_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using story::at;

namespace {

const config::MarketBook& built_in_markets() {
  static const config::MarketBook book("/nowhere", platform::find_zone);
  return book;
}

Order order_on(const Market& market) {
  Order order = story::konbini_order(at("2026-12-01 10:00"));
  order.market = market.name;
  order.payment = market.payments.front();
  return order;
}

std::string promised_too_late(const Market& market) {
  const hold::Options options{.order = "m12345678901", .until = "2027-03-01", .at = {}};
  return fake::answer(
      hold::run(options, fake::FakeBook({order_on(market)}), built_in_markets(), at("2026-12-01 12:00")));
}

std::string looked(const Market& market, const Step& step, Instant now) {
  const settle::Options options{.way = settle::Way::done, .order = "m12345678901", .step = step.name, .at = {}};
  return fake::answer(settle::run(options, fake::FakeBook({order_on(market)}), built_in_markets(), now));
}

bool has(const std::string& text, std::string_view word) { return text.find(word) != std::string::npos; }

}  // namespace

TEST_CASE("a limit of the market that is not confirmed seems to be one, where a promise meets it") {
  int met = 0;
  for (const auto& name : built_in_markets().names()) {
    const Market& market = *built_in_markets().find(name);
    const auto& limit = market.cancellable_until ? market.cancellable_until : market.auto_cancel;
    if (!limit) continue;
    const auto text = promised_too_late(market);
    CAPTURE(name, text);
    CHECK(has(text, "is too late"));
    CHECK(has(text, "seems to") != limit->source.confirmed());
    ++met;
  }
  CHECK(met >= 8);
}

TEST_CASE("that a market cancels by itself is a fact only where it is confirmed, where a look is recorded") {
  int met = 0;
  for (const auto& name : built_in_markets().names()) {
    const Market& market = *built_in_markets().find(name);
    if (!market.auto_cancel) continue;
    for (const Step& step : market.ladder("").steps) {
      if (step.action != Action::check || step.phase != Phase::unpaid || !is_for(step, order_on(market).payment))
        continue;
      const auto text = looked(market, step, at("2027-03-01 12:00"));
      CAPTURE(name, text);
      CHECK(has(text, "by itself"));
      CHECK(has(text, "seems to") != market.auto_cancel->source.confirmed());
      ++met;
    }
  }
  CHECK(met >= 5);
}

TEST_CASE("a pay-by that follows a rule that is not confirmed is told as such when the order is added") {
  const auto added = [](std::string market, std::optional<std::string> pay_by) {
    add::Options options;
    options.word = "x123456789";
    options.market = std::move(market);
    options.fields.pay_by = std::move(pay_by);
    const auto report = add::run(options, fake::FakeBook(), built_in_markets(), {}, at("2026-12-01 12:00"));
    REQUIRE(report);
    return fake::sentences(report->said);
  };
  CHECK(has(added("yahoo-auctions", {}), "which is not confirmed"));
  CHECK_FALSE(has(added("yahoo-auctions", "2026-12-06"), "not confirmed"));
  CHECK_FALSE(has(added("own-shop", {}), "not confirmed"));
}

}  // namespace unconfirmed_test
