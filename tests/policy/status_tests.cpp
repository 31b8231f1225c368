#include "policy/statuses.hpp"

#include <catch2/catch.hpp>

namespace status_tests {

using namespace ordertrack;
using namespace ordertrack::story;

TEST_CASE("what closes a step") {
  auto market = self_cancelling({});
  market.cancellable_until = DayRule{.day = 30, .at = 12h};
  const auto order = konbini_order(ordered);
  const auto closing = [&](Step tested) {
    market.ladders = {{"", {tested}}};
    return closes(market, order, ordered, tested.name);
  };
  auto last = step("last", Action::message);
  last.deadline = DeadlineRule{8h, 24h};

  SECTION("the market's own cancellation ends everything unpaid but a check") {
    CHECK(closing(step("hello", Action::message)) == "2026-12-08 00:15:00, auto-cancel");
    CHECK(closing(step("block", Action::block)) == "2026-12-08 00:15:00, auto-cancel");
    CHECK(closing(step("look", Action::check)) == "never");
  }
  SECTION("the last day to cancel ends cancel, and the last message two days before") {
    market.auto_cancel.reset();
    CHECK(closing(step("cancel", Action::cancel)) == "2027-01-04 12:00:00, cancellable-until");
    CHECK(closing(last) == "2027-01-02 12:00:00, notice-time");
    CHECK(closing(step("hello", Action::message)) == "never");
  }
  SECTION("the step's own end, by default at 24:00 of its day") {
    auto hello = step("hello", Action::message, 1);
    hello.until_day = 1;
    CHECK(closing(hello) == "2026-12-07 00:00:00, until-day");
    hello.until_day = 2;
    hello.until_at = 18h;
    CHECK(closing(hello) == "2026-12-07 18:00:00, until-day");
    hello.until_day = 9;
    CHECK(closing(hello) == "2026-12-08 00:15:00, auto-cancel");
    hello.until_day = 0;
    hello.from = Anchor::pay_by;
    CHECK(closing(hello) == "2026-12-07 18:00:00, until-day");
    hello.from = Anchor::ship_by;
    CHECK(closing(hello) == "2026-12-08 00:15:00, auto-cancel");
  }
}

TEST_CASE("the market's completion ends every step of a shipped order but a check") {
  auto rate = step("rate", Action::rate);
  auto look = step("look", Action::check);
  rate.phase = look.phase = Phase::shipped;
  auto market = market_of({rate, look});
  market.auto_complete = DayRule{.day = 9, .at = 13h, .from = Anchor::shipped};
  const auto order = order_with(konbini_order(ordered),
                                {event(EventKind::pay, ordered + 1h), event(EventKind::ship, at("2026-12-07 10:00"))});
  CHECK(closes(market, order, late, "rate") == "2026-12-16 13:00:00, auto-complete");
  CHECK(closes(market, order, late, "look") == "never");
  CHECK(due(market, order, at("2026-12-16 12:59:59")) == "rate look");
  CHECK(due(market, order, at("2026-12-16 13:00")) == "look");
}

TEST_CASE("a step is missed from the instant it closes") {
  auto ask = step("ask", Action::consult, 1);
  ask.until_day = 1;
  const auto order = konbini_order(ordered);
  CHECK(statuses({ask}, order, at("2026-12-05 23:59:59")) == "waiting");
  CHECK(statuses({ask}, order, at("2026-12-06 00:00")) == "due");
  CHECK(statuses({ask}, order, at("2026-12-06 23:59:59")) == "due");
  CHECK(statuses({ask}, order, at("2026-12-07 00:00")) == "missed");
}

TEST_CASE("a last message that was missed lets cancel open, with a warning") {
  auto market = mercari();
  market.cancellable_until = DayRule{.day = 6, .at = 0h, .source = confirmed()};
  const auto order = konbini_order(ordered);
  CHECK(status(market, order, at("2026-12-09 00:00"), "final") == "missed");
  CHECK(opens(market, order, late, "cancel") == "2026-12-09 00:00:00, after-step-closed");
  CHECK(due(market, order, at("2026-12-10 00:00")) == "consult block cancel");
  CHECK(warnings(market, order, at("2026-12-10 00:00")) == "closing-soon:cancel no-notice");
  CHECK(status(market, order, late, "cancel") == "missed");
}

TEST_CASE("the steps of a cancelled order fit from where and by whom it was cancelled") {
  auto report = step("report", Action::report);
  auto refund = step("refund", Action::consult);
  auto rate = step("rate", Action::rate);
  report.phase = refund.phase = rate.phase = Phase::cancelled;
  refund.was = {Phase::paid, Phase::shipped};
  refund.by = {Party::seller, Party::buyer};
  rate.by = {Party::market};
  const std::vector<Step> steps{report, refund, rate};
  const auto paid = event(EventKind::pay, ordered + 1h);
  const auto told = [&](std::vector<Event> events) {
    return statuses(steps, order_with(konbini_order(ordered), std::move(events)), late);
  };
  CHECK(told({}) == "idle idle idle");
  CHECK(told({cancelled(Party::seller, ordered + 72h)}) == "due idle idle");
  CHECK(told({cancelled(Party::market, ordered + 72h)}) == "due idle due");
  CHECK(told({cancelled(Party::buyer, ordered + 72h)}) == "idle idle idle");
  CHECK(told({paid, cancelled(Party::buyer, ordered + 72h)}) == "idle due idle");
  CHECK(told({paid, cancelled(Party::market, ordered + 72h)}) == "idle idle idle");
}

TEST_CASE("which events do a step") {
  const std::vector<Step> steps{step("block", Action::block), step("block-again", Action::block),
                                step("cancel", Action::cancel)};
  const auto told = [&](std::vector<Event> events) {
    return statuses(steps, order_with(konbini_order(ordered), std::move(events)), late);
  };
  CHECK(told({event(EventKind::block, ordered + 1h)}) == "done done due");
  CHECK(told({cancelled(Party::seller, ordered + 1h)}) == "idle idle done");
  CHECK(told({cancelled(Party::market, ordered + 1h)}) == "idle idle idle");
  CHECK(told({event(EventKind::pay, ordered + 1h), cancelled(Party::seller, ordered + 2h)}) == "idle idle idle");
  CHECK(told({skipped("cancel", ordered + 1h)}) == "due due skipped");
}

TEST_CASE("a further message of a step leaves it done when it was first sent") {
  const auto market = market_of(messages(1));
  auto again = message("m1", ordered + 48h);
  again.again = true;
  const auto order = order_with(konbini_order(ordered), {message("m1", ordered + 24h), again});
  CHECK(assess(market, order, late).find("m1")->done_at == ordered + 24h);
}

TEST_CASE("a step for other payment methods is idle") {
  auto steps = messages(1);
  steps[0].payments = {"bank", "atm"};
  auto order = konbini_order(ordered);
  CHECK(statuses(steps, order, late) == "idle");
  order.payment = "atm";
  CHECK(statuses(steps, order, late) == "due");
}

TEST_CASE("the next step is the waiting one that opens earliest and before it ends") {
  const auto market = market_of(messages(3));
  const auto order = konbini_order(ordered);
  const auto before = assess(market, order, ordered);
  CHECK(before.steps[*before.next].step->name == "m1");
  CHECK(shown(before.next_due_at) == "2026-12-06 12:00:00");
  const auto during = assess(market, order, at("2026-12-06 15:00"));
  CHECK(during.steps[*during.next].step->name == "m2");
  CHECK(shown(during.next_due_at) == "2026-12-06 12:00:00");
  const auto end = assess(market, order, late);
  CHECK_FALSE(end.next);
  CHECK(shown(end.next_due_at) == "2026-12-08 12:00:00");
}

TEST_CASE("a step that ends before it opens is never next") {
  auto never = step("never", Action::consult, 3);
  never.until_day = 1;
  const auto assessment = assess(market_of({never}), konbini_order(ordered), ordered);
  CHECK(assessment.steps[0].status == StepStatus::waiting);
  CHECK_FALSE(assessment.steps[0].will_be_due());
  CHECK_FALSE(assessment.next);
  CHECK_FALSE(assessment.next_due_at);
}

TEST_CASE("an assessment finds its steps") {
  const auto market = mercari();
  const auto assessment = assess(market, konbini_order(ordered), at("2026-12-09 12:00"));
  CHECK(assessment.find("final")->step == &market.ladders[0].steps[4]);
  CHECK(assessment.find("nothing") == nullptr);
  CHECK(assessment.is_due(Action::message));
  CHECK_FALSE(assessment.is_due(Action::cancel));
}

}  // namespace status_tests
