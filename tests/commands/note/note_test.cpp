#include "commands/note/note.hpp"

#include "commands/answers.hpp"
#include "commands/note/note_cli.hpp"

#include <catch2/catch.hpp>

namespace note_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using story::at;

namespace {

const fake::FakeMarkets markets;
const Instant now = at("2026-12-07 10:00");

Result<ChangeReport> noted(const Order& order, std::string text, std::optional<std::string> typed_at = {}) {
  const fake::FakeBook book({order});
  return note::run({.order = order.id, .text = std::move(text), .at = std::move(typed_at)}, book, markets, now);
}

}  // namespace

TEST_CASE("note joins its words") {
  const auto options = fake::options_of<note::Options>(
      note::command, fake::words({{"ID", {"m1"}}, {"TEXT", {"paid", "in", "cash"}}, {"at", {"09:00"}}}));
  CHECK(options.order == "m1");
  CHECK(options.text == "paid in cash");
  CHECK(options.at == "09:00");
}

TEST_CASE("a remark is kept as it was typed, without blanks around it") {
  CHECK(fake::events_of(noted(fake::order_with(), " 連絡あり \n")) == "note 2026-12-07 10:00:00 text 連絡あり");
  CHECK(fake::answer(noted(fake::order_with(), "he called")) == "noted for m12345678901: he called");
  CHECK(fake::events_of(noted(fake::order_with(), "x", "yesterday 20:00")) == "note 2026-12-06 20:00:00 text x");
}

TEST_CASE("a remark that cannot be kept is refused") {
  CHECK(fake::answer(noted(fake::order_with(), "  ")) == "usage: the note is empty");
  CHECK(fake::answer(noted(fake::order_with(), "\xff")) == "usage: note: the text is not UTF-8");
  CHECK(fake::answer(noted(fake::order_with(), "x", "2026-12-08")) ==
        "out-of-range: --at Tue 8 Dec 2026 00:00 lies in the future");
}

TEST_CASE("a remark settles a payment that came after the cancellation") {
  const Order order = fake::order_with(
      {story::cancelled(Party::seller, at("2026-12-06 10:00")), story::event(EventKind::pay, at("2026-12-06 12:00"))});
  const auto warned = [](const AssessedOrder& assessed) {
    return std::ranges::any_of(assessed.assessment.warnings,
                               [](const Warning& warning) { return warning.kind == WarningKind::paid_after_cancel; });
  };
  CHECK(warned(assess_order(order, markets, now)));
  const auto report = noted(order, "sent the money back");
  REQUIRE(report);
  CHECK_FALSE(warned(report->orders.front()));
}

}  // namespace note_test
