#include "commands/add/add.hpp"
#include "commands/answers.hpp"
#include "commands/cancel/cancel.hpp"
#include "commands/edit/edit.hpp"
#include "commands/hold/hold.hpp"
#include "commands/remind/reminding.hpp"
#include "commands/settle/settle.hpp"
#include "commands/step_text.hpp"
#include "commands/warning_text.hpp"
#include "config/market_book.hpp"
#include "platform/zones.hpp"

#include <catch2/catch.hpp>

/// The market's last day for the seller to cancel, over the commands that meet it: on Yahoo! Auctions D+13.
namespace last_day_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using fake::answer;
using fake::hints;
using story::at;

namespace {

const config::MarketBook& built_in_markets() {
  static const config::MarketBook book("/nowhere", platform::find_zone);
  return book;
}

const std::string id = "x123456789";
const Instant last_morning = at("2026-12-14 08:00");

Order auction(std::optional<Instant> pay_by = {}) {
  Order order = story::konbini_order(at("2026-12-01 10:00"));
  order.number = 1;
  order.market = "yahoo-auctions";
  order.id = order.page_id = id;
  order.payment = "paypay";
  order.pay_by = pay_by;
  return order;
}

Result<ChangeReport> looked(const Order& order, Instant now, settle::Way way = settle::Way::done) {
  const settle::Options options{.way = way, .order = id, .step = "last-day", .at = {}};
  return settle::run(options, fake::FakeBook({order}), built_in_markets(), now);
}

Result<cancel::Report> cancelled(const Order& order, Instant now, cancel::Options options = {}) {
  options.order = id;
  return cancel::run(options, fake::FakeBook({order}), built_in_markets(), now);
}

}  // namespace

TEST_CASE("the look on the last day is not done before something is decided") {
  const auto done = looked(auction(), last_morning);
  CHECK(answer(done) ==
        "not-possible: Yahoo! Auctions seems to let you cancel x123456789 only until Mon 14 Dec 2026 24:00: record "
        "what you "
        "decided");
  CHECK(hints(done) ==
        "cancelled: ordertrack cancel x123456789 | paid: ordertrack pay x123456789 | neither yet: ordertrack snooze "
        "x123456789 --until TIME | it stays as it is: ordertrack skip x123456789 last-day");
  CHECK(looked(auction(), last_morning, settle::Way::skip).has_value());
  CHECK(looked(auction(), at("2026-12-15 08:00")).has_value());
}

TEST_CASE("the look on the last day names cancel as its command") {
  const auto command = [](const Order& order, std::string_view step) {
    const auto assessed = assess_order(order, built_in_markets(), last_morning);
    return step_command(assessed, *assessed.assessment.find(step)->step);
  };
  CHECK(command(auction(), "last-day") == "ordertrack cancel x123456789");
  CHECK(command(auction(), "too-late") == "ordertrack done x123456789 too-late");
}

TEST_CASE("the command of the last day has --force where cancel would be refused until the day is over") {
  const Order order = auction(at("2026-12-15 00:00"));
  const auto assessed = assess_order(order, built_in_markets(), last_morning);
  const Step& step = *assessed.assessment.find("last-day")->step;
  CHECK(step_command(assessed, step) == "ordertrack cancel x123456789 --force");
  CHECK(step_command(assessed, step, "x1", at("2026-12-15 00:00")) == "ordertrack cancel x1");
  CHECK(hints(looked(order, last_morning)).starts_with("cancelled: ordertrack cancel x123456789 --force | paid:"));
}

TEST_CASE("a pay-by that outlasts the last day is refused with what to do before then") {
  const Order order = auction(at("2026-12-15 00:00"));
  const auto early = cancelled(order, last_morning);
  CHECK(fake::text_of(early.error()) ==
        "too-early: x123456789 may not be cancelled before Tue 15 Dec 2026 00:00: the order may be paid until then");
  CHECK(hints(early) ==
        "but the market seems to let you cancel only until Mon 14 Dec 2026 24:00: decide before then | if it was "
        "cancelled all "
        "the same, record it with --force");
  const auto forced = cancelled(order, last_morning, {.force = true});
  REQUIRE(forced);
  CHECK(
      fake::sentences(forced->part.outcome.said) ==
      "recorded: x123456789 is cancelled | the buyer could still have paid: x123456789 does not count as left unpaid");
}

TEST_CASE("that the last day has passed is told before a cancellation") {
  const auto told = [](Instant now) { return fake::sentences(cancelled(auction(), now)->warnings); };
  const std::string passed =
      "the last moment at which Yahoo! Auctions lets you cancel x123456789 seems to have passed: Mon 14 Dec 2026 24:00";
  CHECK(told(at("2026-12-14 23:59:59")).find(passed) == std::string::npos);
  CHECK(told(at("2026-12-15 00:00")).find(passed) != std::string::npos);
}

TEST_CASE("a seller who cancels before the market's own pay-by has not been left unpaid") {
  const auto early = cancelled(auction(), at("2026-12-03 09:00"));
  REQUIRE(early);
  CHECK(early->part.outcome.changes.events.front().event.until == at("2026-12-07 00:00"));
  CHECK_FALSE(left_unpaid(early->part.outcome.orders.front().order));
  const auto later = cancelled(auction(), at("2026-12-07 00:00"));
  REQUIRE(later);
  CHECK_FALSE(later->part.outcome.changes.events.front().event.until);
  CHECK(left_unpaid(later->part.outcome.orders.front().order));
}

TEST_CASE("a pay-by that leaves no time for the last message is warned of when the order is added") {
  const auto warnings = [](std::string market, std::string pay_by) {
    add::Options options;
    options.word = id;
    options.market = std::move(market);
    options.fields.pay_by = std::move(pay_by);
    const auto report = add::run(options, fake::FakeBook(), built_in_markets(), {}, at("2026-12-01 12:00"));
    REQUIRE(report);
    return fake::sentences(report->warnings);
  };
  CHECK(warnings("own-shop", "2026-12-04 06:00") == "then it is too late for: send the last message (x123456789)");
  CHECK(warnings("own-shop", "2026-12-04 15:00").empty());
  const auto late = warnings("yahoo-auctions", "2026-12-16 00:00");
  CHECK(late.starts_with("then it is too late for: send the last message (x123456789) | the market seems to let you"));
}

TEST_CASE("a date beyond the last day is warned of where it is typed") {
  const std::string no_time =
      "the market seems to let you cancel only until Mon 14 Dec 2026 24:00, then the fee is charged, and the ladder "
      "would come "
      "to it "
      "later: decide before then, and record it with ordertrack cancel x123456789 --force";
  const Instant now = at("2026-12-08 09:00");
  const fake::FakeBook book({auction()});
  edit::Options later;
  later.order = id;
  later.fields.pay_by = "2026-12-16 00:00";
  CHECK(fake::sentences(edit::run(later, book, built_in_markets(), now)->warnings).find(no_time) != std::string::npos);

  const messages::TemplateBook texts("/nonexistent");
  remind::Options options;
  options.orders = {id};
  options.step = "final";
  options.deadline = "2026-12-16 24:00";
  const auto report = remind::run(options, book, built_in_markets(), texts, now);
  REQUIRE(report);
  CHECK(fake::sentences(report->letters.front().part.cautions) == no_time);
  options.deadline = "2026-12-10 24:00";
  CHECK(remind::run(options, book, built_in_markets(), texts, now)->letters.front().part.cautions.empty());
}

TEST_CASE("a ladder that is not there any more is told, and how to leave it") {
  Order order = auction();
  order.ladder = "gone";
  const auto texts = warning_texts(assess_order(order, built_in_markets(), at("2026-12-01 11:00")));
  CHECK(fake::sentences(texts) ==
        "the ladder \"gone\" is not there any more, the default one is followed: put it back, or ordertrack edit "
        "x123456789 --ladder default");
}

}  // namespace last_day_test
