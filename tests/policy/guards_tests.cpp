#include "policy/mercari.hpp"

#include <catch2/catch.hpp>

namespace guards_tests {

using namespace ordertrack;
using namespace ordertrack::story;

namespace {

const auto ordered = at("2026-12-05 14:00");

std::string before_cancel(const Market& market, const Order& order, Instant now) {
  const auto* step = message_before_cancel(market, order, assess(market, order, now));
  return step == nullptr ? "nothing" : step->name;
}

std::string later(const Market& market, const Order& order, Instant now) {
  const auto assessment = assess(market, order, now);
  return names(assessment, later_today(market, assessment, now));
}

}  // namespace

TEST_CASE("the pay-by of an order is its own, else its method's, else the default, else unknown") {
  auto market = mercari();
  market.pay_by["bank"] = {.day = 10, .at = 24h};
  auto order = konbini_order(ordered);
  CHECK(shown(pay_by(market, order)) == "2026-12-08 00:00:00");
  order.payment = "bank";
  CHECK(shown(pay_by(market, order)) == "2026-12-16 00:00:00");
  order.pay_by = at("2026-12-07 12:00");
  CHECK(shown(pay_by(market, order)) == "2026-12-07 12:00:00");
  order.pay_by.reset();
  market.pay_by.clear();
  CHECK(shown(pay_by(market, order)) == "never");
  market.pay_by["default"] = {.day = 1, .from = Anchor::pay_by};
  CHECK(shown(pay_by(market, order)) == "never");
}

TEST_CASE("a deadline is the first such clock time after the notice and not before the pay-by") {
  auto market = mercari();
  auto order = konbini_order(ordered);
  Step last = step("last", Action::message);
  const auto told = [&](std::string_view sent) { return shown(deadline_of(market, order, last, at(sent))); };
  CHECK(told("2026-12-08 10:00") == "never");
  last.deadline = DeadlineRule{24h, 12h};
  CHECK(told("2026-12-08 10:00") == "2026-12-09 12:00:00");
  CHECK(told("2026-12-08 12:00") == "2026-12-09 12:00:00");
  CHECK(told("2026-12-08 12:00:01") == "2026-12-10 12:00:00");
  CHECK(told("2026-12-05 15:00") == "2026-12-08 12:00:00");
  order.pay_by = at("2026-12-15 24:00");
  CHECK(told("2026-12-08 10:00") == "2026-12-16 12:00:00");
  market.auto_cancel = DayRule{.day = 20};
  CHECK(told("2026-12-08 10:00") == "2026-12-16 00:00:00");
}

TEST_CASE("without a pay-by a deadline counts from sending alone") {
  auto market = market_of({});
  auto last = step("last", Action::message);
  last.deadline = DeadlineRule{8h, 24h};
  const auto order = konbini_order(ordered);
  CHECK(shown(deadline_of(market, order, last, ordered)) == "2026-12-06 00:00:00");
  market.auto_cancel = DayRule{.day = 20};
  CHECK(shown(deadline_of(market, order, last, ordered)) == "never");
}

TEST_CASE("a message can tell the pay-by itself, with its hour") {
  auto market = mercari();
  auto order = konbini_order(ordered);
  auto last = step("last", Action::message);
  CHECK_FALSE(tells_pay_by(market, last));
  last.deadline = DeadlineRule{.is_pay_by = true};
  CHECK(tells_pay_by(market, last));
  CHECK(shown(deadline_of(market, order, last, at("2026-12-07 23:00"))) == "2026-12-08 00:00:00");
  order.pay_by = at("2026-12-07 15:00");
  CHECK(shown(deadline_of(market, order, last, at("2026-12-07 14:59:59"))) == "2026-12-07 15:00:00");
}

TEST_CASE("what holds back a cancellation") {
  auto market = mercari();
  auto order = konbini_order(ordered);
  CHECK(shown(cancel_bound(market, order)) == "2026-12-08 00:00:00, cancellable-from");
  happens(order, promise(at("2026-12-10 24:00"), ordered + 1h));
  happens(order, snooze(at("2026-12-20 24:00"), ordered + 1h));
  CHECK(shown(cancel_bound(market, order)) == "2026-12-11 00:00:00, promise");
  happens(order, message("final", ordered + 2h, at("2026-12-12 00:00")));
  CHECK(shown(cancel_bound(market, order)) == "2026-12-12 00:00:00, told-deadline");
  order.pay_by = at("2026-12-13 00:00");
  CHECK(shown(cancel_bound(market, order)) == "2026-12-13 00:00:00, own-pay-by");
  happens(order, event(EventKind::pay, ordered + 3h));
  CHECK(shown(cancel_bound(market, order)) == "never");
  CHECK(shown(cancel_bound(market_of({}), konbini_order(ordered))) == "never");
}

TEST_CASE("the last message that the ladder would still send before cancelling") {
  auto market = mercari();
  const auto now = at("2026-12-08 09:00");
  auto order = konbini_order(ordered);
  CHECK(before_cancel(market, order, ordered) == "final");
  CHECK(before_cancel(market, order, now) == "final");
  CHECK(before_cancel(market, order_with(order, {message("final", now, now + 15h)}), now) == "nothing");
  CHECK(before_cancel(market, order_with(order, {skipped("final", now)}), now) == "nothing");
  CHECK(before_cancel(market, order_with(order, {event(EventKind::pay, now)}), now) == "nothing");

  SECTION("one that is missed counts as decided") {
    market.cancellable_until = DayRule{.day = 4};
    CHECK(before_cancel(market, order, now) == "nothing");
  }
  SECTION("one that will close before it opens would not be sent") {
    market.cancellable_until = DayRule{.day = 5};
    CHECK(before_cancel(market, order, ordered) == "nothing");
  }
  SECTION("an optional one holds nothing") {
    market.ladders[0].steps[4].optional = true;
    CHECK(before_cancel(market, order, now) == "nothing");
  }
  SECTION("one that waits for another step would be sent") {
    market.ladders[0].steps[1].late = Late::send;
    market.ladders[0].steps[4].after = "remind-1";
    CHECK(before_cancel(market, order, now) == "final");
  }
}

TEST_CASE("today's list: what opens before midnight, and what closes before the next noon") {
  auto block = step("block", Action::block, 3);
  auto market = self_cancelling({step("ask", Action::consult, 2, 9h), block});
  const auto order = konbini_order(ordered);
  CHECK(later(market, order, at("2026-12-06 20:05")).empty());
  CHECK(later(market, order, at("2026-12-07 08:05")) == "ask");
  CHECK(later(market, order, at("2026-12-07 11:59:59")).empty());
  CHECK(later(market, order, at("2026-12-07 12:00")) == "block");
  CHECK(later(market, order, at("2026-12-07 20:05")) == "block");
  CHECK(later(market, order, at("2026-12-08 00:05")).empty());
}

TEST_CASE("what closes at noon does not close before it") {
  auto early = step("early", Action::consult, 2, 1h);
  auto late = early;
  late.name = "late";
  early.until_day = late.until_day = 2;
  early.until_at = 12h - 1min;
  late.until_at = 12h;
  CHECK(later(market_of({early, late}), konbini_order(ordered), at("2026-12-06 20:05")) == "early");
}

TEST_CASE("a message that a later one overtakes before it opens is not announced") {
  auto market = market_of({step("first", Action::message, 1, 20h), step("second", Action::message, 1, 19h)});
  CHECK(later(market, konbini_order(ordered), at("2026-12-06 08:05")) == "second");
}

TEST_CASE("what opens within a time") {
  const auto market = mercari();
  const auto within = [&](std::chrono::seconds length) {
    const auto assessment = assess(market, konbini_order(ordered), ordered);
    return names(assessment, opening_within(assessment, ordered, length));
  };
  CHECK(within(18h - 1s).empty());
  CHECK(within(18h) == "remind-1");
  CHECK(within(48h) == "remind-1 remind-2 consult");
}

TEST_CASE("the horizon covers today's list where the clock is set back by three hours") {
  const auto now = at("2027-03-14 00:00", Zone{});
  const Zone zone{"Test/Ice", [=](Instant instant) { return instant < now + 2h ? 0h : -3h; }};
  CHECK(end_of_day(zone, now) == later_today_horizon(now));
}

TEST_CASE("the address of an order's page is that of the market's id") {
  auto order = konbini_order(ordered);
  order.id = "m12345678901-2";
  CHECK(page_address(mercari(), order) == "https://jp.mercari.com/transaction/m12345678901");
  order.page_id.clear();
  CHECK(page_address(mercari(), order) == "https://jp.mercari.com/transaction/m12345678901-2");
  CHECK(page_address(market_of({}), order).empty());
}

TEST_CASE("an id of a form that no page takes has no address") {
  auto market = market_of({});
  market.order_urls = {"https://shop.example/{digits}?a=1", "https://shop.example/item/{hex32}"};
  const auto page = [&](const std::string& id) {
    auto order = konbini_order(ordered);
    order.page_id = id;
    return page_address(market, order);
  };
  const std::string hexadecimal = "0123456789abcdef0123456789abcdef";
  CHECK(page("760693767") == "https://shop.example/760693767?a=1");
  CHECK(page(hexadecimal) == "https://shop.example/item/" + hexadecimal);
  CHECK(page(hexadecimal + "0").empty());
  CHECK(page("0123456789ABCDEF0123456789ABCDEF").empty());
  CHECK(page("A1b2C3").empty());

  market.order_urls = {"https://shop.example/{alnum}"};
  CHECK(page("A1b2C3") == "https://shop.example/A1b2C3");
  CHECK(page("order_1").empty());
  CHECK(page("a-1").empty());
}

}  // namespace guards_tests
