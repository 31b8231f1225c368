#include "policy/mercari.hpp"

#include <catch2/catch.hpp>

namespace opens_tests {

using namespace ordertrack;
using namespace ordertrack::story;

namespace {

const auto ordered = at("2026-12-05 14:00");  // a Saturday

std::string opens_at(Step step, const Order& order = konbini_order(ordered)) {
  step.name = "step";
  step.quiet = false;
  return opens(market_of({step}), order, ordered, "step");
}

}  // namespace

TEST_CASE("a step without a day opens when its phase begins") {
  CHECK(opens_at(step("", Action::message)) == "2026-12-05 14:00:00, phase-begin");
  auto ship = step("", Action::ship);
  ship.phase = Phase::paid;
  const auto paid = order_with(konbini_order(ordered), {event(EventKind::pay, ordered + 5h)});
  CHECK(opens_at(ship, paid) == "2026-12-05 19:00:00, phase-begin");
}

TEST_CASE("the day of a step counts from the civil day of its anchor") {
  struct Row {
    Anchor from;
    int day;
    DayCount count;
    const char* opens;
  };
  const auto row = GENERATE(values<Row>({
      {Anchor::begin, 1, DayCount::calendar, "2026-12-09 08:00:00, day"},
      {Anchor::ordered, 4, DayCount::calendar, "2026-12-09 08:00:00, day"},
      {Anchor::paid, 2, DayCount::calendar, "2026-12-09 08:00:00, day"},
      {Anchor::shipped, 0, DayCount::calendar, "2026-12-08 10:00:00, phase-begin"},
      {Anchor::shipped, 1, DayCount::calendar, "2026-12-09 08:00:00, day"},
      {Anchor::pay_by, 1, DayCount::calendar, "2026-12-11 08:00:00, day"},
      {Anchor::ship_by, -2, DayCount::calendar, "2026-12-12 08:00:00, day"},
      {Anchor::ordered, 3, DayCount::business, "2026-12-09 08:00:00, day"},
      {Anchor::ship_by, -2, DayCount::business, "2026-12-10 08:00:00, day"},
  }));
  auto order = order_with(konbini_order(ordered), {event(EventKind::pay, at("2026-12-07 09:00")),
                                                   event(EventKind::ship, at("2026-12-08 10:00"))});
  order.pay_by = at("2026-12-10 24:00");
  order.ship_by = at("2026-12-14 18:00");
  auto tested = step("", Action::rate, row.day, 8h);
  tested.phase = Phase::shipped;
  tested.from = row.from;
  tested.count = row.count;
  CAPTURE(to_string(row.from), row.day);
  CHECK(opens_at(tested, order) == row.opens);
}

TEST_CASE("business days are Monday to Friday without the holidays, and the anchor's own day is day 0") {
  auto market = market_of({});
  market.holidays = {civil_day(japan(), at("2026-12-09 00:00"))};
  const auto counted = [&](std::string_view from, int day) {
    const auto order = konbini_order(at(from));
    return shown(instant_of(market, order, {.day = day, .count = DayCount::business})).substr(0, 10);
  };
  CHECK(counted("2026-12-05 14:00", 0) == "2026-12-05");
  CHECK(counted("2026-12-05 14:00", 1) == "2026-12-07");
  CHECK(counted("2026-12-06 14:00", 1) == "2026-12-07");
  CHECK(counted("2026-12-04 14:00", 1) == "2026-12-07");
  CHECK(counted("2026-12-08 14:00", 1) == "2026-12-10");
  CHECK(counted("2026-12-09 14:00", 1) == "2026-12-10");
  CHECK(counted("2026-12-07 14:00", 5) == "2026-12-15");
  CHECK(counted("2026-12-05 14:00", -1) == "2026-12-04");
  CHECK(counted("2026-12-10 14:00", -1) == "2026-12-08");
}

TEST_CASE("a step whose anchor is unknown waits for it, by name") {
  struct Row {
    Anchor from;
    const char* waits_for;
  };
  const auto row = GENERATE(values<Row>({{Anchor::paid, "waits for paid"},
                                         {Anchor::shipped, "waits for shipped"},
                                         {Anchor::pay_by, "waits for pay_by"},
                                         {Anchor::ship_by, "waits for ship_by"}}));
  auto tested = step("", Action::message, 1);
  tested.from = row.from;
  CHECK(opens_at(tested) == row.waits_for);
}

TEST_CASE("a message that tells the pay-by waits for one, and closes with it") {
  auto last = step("last", Action::message, 1);
  last.deadline = DeadlineRule{.is_pay_by = true};
  const auto market = market_of({last});
  auto order = konbini_order(ordered);
  CHECK(opens(market, order, ordered, "last") == "waits for pay_by");
  order.pay_by = at("2026-12-07 15:00");
  const auto status = [&](std::string_view now) { return assess(market, order, at(now)).find("last")->status; };
  CHECK(status("2026-12-07 14:59:59") == StepStatus::due);
  CHECK(status("2026-12-07 15:00") == StepStatus::missed);
}

TEST_CASE("after another step") {
  auto first = step("first", Action::consult, 1);
  auto second = step("second", Action::report);
  second.after = "first";
  second.wait = 90min;
  const auto order = konbini_order(ordered);
  const auto opening = [&](const Order& told) { return opens(market_of({first, second}), told, ordered, "second"); };

  SECTION("it waits while that one is neither done nor skipped") { CHECK(opening(order) == "waits for first"); }
  SECTION("it opens a wait after that one was done") {
    CHECK(opening(order_with(order, {done("first", at("2026-12-06 10:00"))})) == "2026-12-06 11:30:00, after-step");
  }
  SECTION("it opens a wait after that one was skipped") {
    CHECK(opening(order_with(order, {skipped("first", at("2026-12-06 10:00"))})) == "2026-12-06 11:30:00, after-step");
  }
  SECTION("it opens without a wait when that one closes") {
    first.until_day = 2;
    CHECK(opening(order) == "2026-12-08 00:00:00, after-step-closed");
  }
  SECTION("an optional one holds nothing until it was done") {
    first.optional = true;
    CHECK(opening(order) == "2026-12-05 14:00:00, phase-begin");
    CHECK(opening(order_with(order, {skipped("first", at("2026-12-06 10:00"))})) == "2026-12-05 14:00:00, phase-begin");
  }
  SECTION("one for another payment method holds nothing") {
    first.payments = {"card"};
    CHECK(opening(order) == "2026-12-05 14:00:00, phase-begin");
  }
  SECTION("one that does not fit this cancellation holds nothing") {
    first.phase = second.phase = Phase::cancelled;
    first.by = {Party::market};
    const auto told = order_with(order, {cancelled(Party::seller, at("2026-12-09 10:00"))});
    CHECK(opening(told) == "2026-12-09 10:00:00, phase-begin");
  }
}

TEST_CASE("a snooze puts off a check that is open, and no other thing does") {
  auto look = step("check", Action::check);
  look.day = 1;
  const auto market = self_cancelling({look});
  const auto open = at("2026-12-06 00:00");
  const auto until = at("2026-12-08 12:00");
  const auto opens = [&](const std::vector<Event>& events) {
    return assess(market, order_with(konbini_order(ordered), events), ordered).find("check")->opens;
  };
  CHECK(opens({}) == Bound{open, Because::day});
  CHECK(opens({snooze(until, open - 1s)}) == Bound{open, Because::day});
  CHECK(opens({promise(until, open)}) == Bound{open, Because::day});
  CHECK(opens({snooze(until, open)}) == Bound{until, Because::snooze});
  CHECK(opens({snooze(until, open), snooze(until + 24h, open + 1h)}) == Bound{until + 24h, Because::snooze});
}

TEST_CASE("after a late payment nothing of a cancelled order is due before a note") {
  auto relist = step("relist", Action::relist);
  relist.phase = Phase::cancelled;
  const auto market = market_of({relist});
  auto order = order_with(konbini_order(ordered), {cancelled(Party::seller, at("2026-12-09 10:00"))});
  const auto now = at("2026-12-09 12:00");
  CHECK(due(market, order, now) == "relist");
  story::happens(order, story::event(EventKind::pay, at("2026-12-09 11:00")));
  CHECK(due(market, order, now).empty());
  CHECK(assess(market, order, now).find("relist")->waits_for == "note");
  CHECK(assess(market, order, now).open);
  story::happens(order, story::event(EventKind::note, now));
  CHECK(due(market, order, now) == "relist");
}

TEST_CASE("the buyer is reported and rated only for an order that was left unpaid") {
  auto report = step("report", Action::report);
  auto rate = step("rate", Action::rate);
  report.phase = rate.phase = Phase::cancelled;
  const auto market = market_of({report, rate});
  const auto now = at("2026-12-10 12:00");
  const auto cancellation = cancelled(Party::seller, at("2026-12-09 10:00"));
  CHECK(due(market, order_with(konbini_order(ordered), {cancellation}), now) == "report rate");
  auto cut_short = cancellation;
  cut_short.until = at("2026-12-10 00:00");
  CHECK(due(market, order_with(konbini_order(ordered), {cut_short}), now).empty());
  const auto paid = event(EventKind::pay, at("2026-12-09 11:00"));
  const auto note = event(EventKind::note, at("2026-12-09 12:00"));
  CHECK(due(market, order_with(konbini_order(ordered), {cancellation, paid, note}), now).empty());
}

TEST_CASE("snoozes and promises hold every step but check, and block where the market cancels by itself") {
  std::vector<Step> steps;
  for (const auto action : {Action::message, Action::consult, Action::block, Action::cancel, Action::check})
    steps.push_back(step(std::string{to_string(action)}, action));
  steps.front().quiet = false;
  const auto now = ordered + 1h;
  const auto until = at("2026-12-07 12:00");
  for (const auto& what : {snooze(until, ordered - 1s), promise(until, now)}) {
    const auto order = order_with(konbini_order(ordered), {what});
    CHECK(due(market_of(steps), order, now) == "check");
    CHECK(due(self_cancelling(steps), order, now) == "block check");
    CHECK(due(market_of(steps), order, until) == "message consult block cancel check");
  }
}

TEST_CASE("the latest of snoozes and promises counts, whichever was said last") {
  const auto order = order_with(konbini_order(ordered), {snooze(at("2026-12-09 12:00"), ordered + 1h),
                                                         snooze(at("2026-12-07 12:00"), ordered + 2h),
                                                         promise(at("2026-12-08 12:00"), ordered + 3h)});
  CHECK(opens_at(step("", Action::consult), order) == "2026-12-09 12:00:00, snooze");
}

TEST_CASE("a promise to pay says nothing about the phases after") {
  auto ship = step("", Action::ship);
  ship.phase = Phase::paid;
  const auto paid = event(EventKind::pay, ordered + 5h);
  CHECK(opens_at(ship, order_with(konbini_order(ordered), {promise(ordered + 48h, ordered), paid})) ==
        "2026-12-05 19:00:00, phase-begin");
  CHECK(opens_at(ship, order_with(konbini_order(ordered), {snooze(ordered + 48h, ordered), paid})) ==
        "2026-12-07 14:00:00, snooze");
}

TEST_CASE("no ladder can cancel before the market's date, the order's own pay-by, or a date that was told") {
  auto market = mercari();
  market.ladders = {{"", {step("cancel", Action::cancel)}}};
  auto order = konbini_order(ordered);
  const auto opening = [&] { return opens(market, order, ordered, "cancel"); };
  CHECK(opening() == "2026-12-08 00:00:00, cancellable-from");
  order.pay_by = at("2026-12-09 00:00");
  CHECK(opening() == "2026-12-09 00:00:00, own-pay-by");
  happens(order, message("final", ordered, at("2026-12-10 00:00")));
  happens(order, message("final", ordered + 1h, at("2026-12-09 12:00")));
  CHECK(opening() == "2026-12-10 00:00:00, told-deadline");
  CHECK(shown(cancel_bound(market, order)) == opening());
}

TEST_CASE("block waits for the date that was told, but not where the market cancels by itself") {
  const auto order = order_with(konbini_order(ordered), {message("final", ordered, at("2026-12-07 00:00"))});
  const std::vector<Step> steps{step("block", Action::block)};
  CHECK(opens(market_of(steps), order, ordered, "block") == "2026-12-07 00:00:00, told-deadline");
  CHECK(opens(self_cancelling(steps), order, ordered, "block") == "2026-12-05 14:00:00, phase-begin");
}

TEST_CASE("no message opens in the quiet hours") {
  auto market = mercari();
  const auto opening = [&](std::string_view when) {
    market.ladders = {{"", {step("hello", Action::message)}}};
    return opens(market, konbini_order(at(when)), at(when), "hello");
  };
  CHECK(opening("2026-12-05 20:59:59") == "2026-12-05 20:59:59, phase-begin");
  CHECK(opening("2026-12-05 21:00") == "2026-12-06 08:00:00, quiet-hours");
  CHECK(opening("2026-12-06 00:00") == "2026-12-06 08:00:00, quiet-hours");
  CHECK(opening("2026-12-06 07:59:59") == "2026-12-06 08:00:00, quiet-hours");
  CHECK(opening("2026-12-06 08:00") == "2026-12-06 08:00:00, phase-begin");
  market.quiet = QuietHours{12h, 13h, {}};
  CHECK(opening("2026-12-06 12:30") == "2026-12-06 13:00:00, quiet-hours");
  CHECK(opening("2026-12-06 23:30") == "2026-12-06 23:30:00, phase-begin");
  market.quiet = QuietHours{21h, 24h, {}};
  CHECK(opening("2026-12-06 23:30") == "2026-12-07 00:00:00, quiet-hours");
  market.quiet = QuietHours{8h, 8h, {}};
  CHECK(opening("2026-12-06 08:00") == "2026-12-06 08:00:00, phase-begin");
}

TEST_CASE("quiet hours move only messages, not those that may come at night, nor past their end") {
  auto market = mercari();
  const auto night = konbini_order(at("2026-12-05 22:00"));
  const auto opening = [&](Step tested) {
    market.ladders = {{"", {tested}}};
    return opens(market, night, night.ordered_at, tested.name);
  };
  auto hello = step("hello", Action::message);
  CHECK(opening(step("ask", Action::consult)) == "2026-12-05 22:00:00, phase-begin");
  hello.until_day = 1;
  hello.until_at = 8h;
  CHECK(opening(hello) == "2026-12-05 22:00:00, phase-begin");
  hello.until_at = 8h + 1min;
  CHECK(opening(hello) == "2026-12-06 08:00:00, quiet-hours");
  hello.quiet = false;
  CHECK(opening(hello) == "2026-12-05 22:00:00, phase-begin");
  CHECK(in_quiet_hours(market, night.ordered_at));
  CHECK_FALSE(in_quiet_hours(market, at("2026-12-05 12:00")));
}

}  // namespace opens_tests
