#include "policy/mercari.hpp"

#include <catch2/catch.hpp>

namespace warnings_tests {

using namespace ordertrack;
using namespace ordertrack::story;

namespace {

const auto ordered = at("2026-12-05 14:00");

Market with_sureness(std::string sureness) {
  auto market = mercari();
  market.ladders = {{"", {step("ask", Action::consult)}}};
  market.pay_by["konbini"] = {.day = 2, .at = 24h};
  market.cancellable_until = DayRule{.day = 30};
  market.auto_cancel = DayRule{.day = 31};
  market.auto_complete = DayRule{.day = 9, .from = Anchor::shipped};
  for (auto* rule : {&market.cancellable_from, &market.cancellable_until, &market.auto_cancel, &market.auto_complete})
    (*rule)->source = {.sureness = sureness};
  for (auto& [method, rule] : market.pay_by) rule.source = {.sureness = sureness};
  return market;
}

}  // namespace

TEST_CASE("a quiet order has no warnings") { CHECK(warnings(mercari(), konbini_order(ordered), ordered).empty()); }

TEST_CASE("closing-soon names the due or waiting steps that close within the market's time") {
  auto market = self_cancelling({step("hello", Action::message), step("block", Action::block, 2)});
  auto order = konbini_order(ordered);
  CHECK(warnings(market, order, at("2026-12-07 00:14:59")).empty());
  CHECK(warnings(market, order, at("2026-12-07 00:15")) == "closing-soon:hello closing-soon:block");
  CHECK(assess(market, order, at("2026-12-07 00:15")).warnings.front().at == at("2026-12-08 00:15"));
  happens(order, message("hello", ordered));
  CHECK(warnings(market, order, at("2026-12-07 12:00")) == "closing-soon:block");
  market.closing_soon = 48h;
  CHECK(warnings(market, order, at("2026-12-06 00:15")) == "closing-soon:block");
  CHECK(status(market, order, at("2026-12-06 00:15"), "block") == "waiting");
  CHECK(warnings(market, order, at("2026-12-08 00:15")) == "nothing-comes");
}

TEST_CASE("an order comes up before the market's last day to cancel, though a promise or a snooze holds the ladder") {
  auto market = mercari();
  market.cancellable_until = DayRule{.day = 14, .source = {.sureness = "A"}};
  market.closing_soon = 72h;
  market.ladders = {{"", {step("cancel", Action::cancel, 4)}}};
  auto order = konbini_order(ordered);
  CHECK_FALSE(assess(market, order, ordered).decide_from);
  for (const auto kind : {EventKind::promise, EventKind::snooze}) {
    auto held = order;
    auto hold = event(kind, at("2026-12-10 10:00"));
    hold.until = at("2026-12-18 00:00");
    happens(held, hold);
    const auto verdict = assess(market, held, at("2026-12-10 10:00"));
    CHECK(verdict.decide_from == at("2026-12-16 00:00"));
    CHECK(verdict.worth_a_look_from() == at("2026-12-16 00:00"));
    CHECK(verdict.next_due_at == at("2026-12-18 00:00"));
  }
  // Behind a message that is still to be sent it waits, too.
  auto last = step("final", Action::message, 12);
  last.deadline = DeadlineRule{};
  auto cancel = step("cancel", Action::cancel, 4);
  cancel.after = "final";
  market.ladders = {{"", {last, cancel}}};
  CHECK(assess(market, order, ordered).decide_from == at("2026-12-16 00:00"));
}

TEST_CASE("closing-soon leaves out what a promise holds back past its end") {
  const auto market = self_cancelling({step("hello", Action::message), step("block", Action::block, 2)});
  const auto order = order_with(konbini_order(ordered), {promise(at("2026-12-08 00:15"), at("2026-12-06 10:00"))});
  CHECK(status(market, order, at("2026-12-07 12:00"), "hello") == "waiting");
  CHECK(warnings(market, order, at("2026-12-07 12:00")) == "closing-soon:block");
}

TEST_CASE("no-time-to-cancel tells a cancellation that would open only after the market's last day") {
  auto market = mercari();
  market.cancellable_until = DayRule{.day = 14, .source = {.sureness = "A"}};
  market.ladders = {{"", {step("cancel", Action::cancel, 4)}}};
  auto order = konbini_order(ordered);
  CHECK(warnings(market, order, ordered).empty());
  order.pay_by = at("2026-12-19 00:00");
  CHECK(warnings(market, order, ordered) == "no-time-to-cancel:cancel");
  CHECK(assess(market, order, ordered).warnings.front().at == at("2026-12-19 00:00"));
  CHECK(assess(market, order, ordered).decide_from == at("2026-12-18 00:00"));
  CHECK_FALSE(assess(market, order, ordered).worth_a_look_from());
  auto look = step("look", Action::check, 20);
  auto with_a_look = market;
  with_a_look.ladders.front().steps.push_back(look);
  CHECK(assess(with_a_look, order, ordered).worth_a_look_from() == at("2026-12-18 00:00"));
  order.pay_by = at("2026-12-18 23:59");
  CHECK(warnings(market, order, ordered).empty());
  CHECK(assess(market, order, ordered).decide_from == at("2026-12-18 00:00"));
  order.pay_by = at("2026-12-18 00:00");
  CHECK_FALSE(assess(market, order, ordered).decide_from);
  order.pay_by = at("2026-12-19 00:00");
  happens(order, event(EventKind::pay, ordered));
  CHECK(warnings(market, order, ordered).empty());
}

TEST_CASE("closing-soon leaves out what may be left and only the ladder ends") {
  auto consult = step("consult", Action::consult, 1);
  consult.until_day = 2;
  auto market = mercari();
  market.ladders = {{"", {consult}}};
  const auto order = konbini_order(ordered);
  const Instant last_day = at("2026-12-07 12:00");
  CHECK(warnings(market, order, last_day).starts_with("closing-soon:consult"));
  market.ladders.front().steps.front().optional = true;
  CHECK(status(market, order, last_day, "consult") == "due");
  CHECK(warnings(market, order, last_day).find("closing-soon") == std::string::npos);
}

TEST_CASE("no-notice: cancel is due and no last message was sent") {
  const auto market = mercari();
  const auto now = at("2026-12-10 12:00");
  const auto skipped_it = order_with(konbini_order(ordered), {skipped("final", at("2026-12-08 09:00"))});
  CHECK(due(market, skipped_it, now) == "remind-2 consult block cancel");
  CHECK(warnings(market, skipped_it, now) == "no-notice");
  CHECK(warnings(market, skipped_it, at("2026-12-08 23:59:59")).empty());
  const auto sent =
      order_with(konbini_order(ordered), {message("final", at("2026-12-08 09:00"), at("2026-12-09 00:00"))});
  CHECK(due(market, sent, now) == "consult block cancel");
  CHECK(warnings(market, sent, now).empty());
}

TEST_CASE("what is known of the buyer is warned of while the order is unpaid") {
  const auto market = mercari();
  auto order = order_with(konbini_order(ordered), {event(EventKind::block, ordered)});
  order.buyer_unpaid_before = 2;
  CHECK(warnings(market, order, ordered) == "buyer-blocked buyer-unpaid-before:2");
  happens(order, event(EventKind::unblock, ordered + 1h));
  CHECK(warnings(market, order, ordered + 1h) == "buyer-unpaid-before:2");
  happens(order, event(EventKind::pay, ordered + 2h));
  CHECK(warnings(market, order, ordered + 2h).empty());
}

TEST_CASE("reply-unanswered: a reply is newer than the last message") {
  const auto market = mercari();
  auto order = order_with(konbini_order(ordered), {event(EventKind::reply, ordered + 1h)});
  CHECK(warnings(market, order, ordered + 1h) == "reply-unanswered");
  CHECK(assess(market, order, ordered + 1h).warnings.front().at == ordered + 1h);
  happens(order, message("thanks", ordered + 1h));
  CHECK(warnings(market, order, ordered + 1h).empty());
  happens(order, event(EventKind::reply, ordered + 1h));
  CHECK(warnings(market, order, ordered + 1h) == "reply-unanswered");
  happens(order, event(EventKind::pay, ordered + 3h));
  CHECK(warnings(market, order, ordered + 3h).empty());
}

TEST_CASE("ship-late: paid and past the ship-by, the order's own before the market's") {
  auto market = mercari();
  auto order = order_with(konbini_order(ordered), {event(EventKind::pay, at("2026-12-06 10:00"))});
  CHECK(warnings(market, order, at("2027-01-31 00:00")).empty());
  market.ship_by = DayRule{.day = 7, .at = 24h, .from = Anchor::paid, .source = confirmed()};
  CHECK(assess(market, order, ordered).ship_by == at("2026-12-14 00:00"));
  CHECK(warnings(market, order, at("2026-12-13 23:59:59")).empty());
  CHECK(warnings(market, order, at("2026-12-14 00:00")) == "ship-late");
  market.ship_by->source = {};
  CHECK(warnings(market, order, at("2026-12-13 12:00")) == "rule-unconfirmed:ship_by");
  order.ship_by = at("2026-12-10 00:00");
  CHECK(warnings(market, order, at("2026-12-09 23:59:59")).empty());
  CHECK(warnings(market, order, at("2026-12-10 00:00")) == "ship-late");
  happens(order, event(EventKind::ship, at("2026-12-11 10:00")));
  CHECK(warnings(market, order, at("2026-12-11 10:00")).empty());
}

TEST_CASE("nothing-comes: unpaid past its pay-by, and the cancellation was skipped") {
  const auto market = mercari();
  auto order = konbini_order(ordered);
  for (const auto* name : {"thanks", "remind-1", "remind-2", "consult", "final", "block", "cancel"})
    happens(order, skipped(name, ordered));
  CHECK(warnings(market, order, at("2026-12-07 23:59:59")).empty());
  CHECK(warnings(market, order, at("2026-12-08 00:00")) == "nothing-comes");
  CHECK(assess(market, order, at("2026-12-08 00:00")).open);
  happens(order, event(EventKind::pay, at("2026-12-08 01:00")));
  CHECK(warnings(market, order, at("2026-12-08 01:00")).empty());
}

TEST_CASE("nothing-comes waits for the end of a promise and of a snooze") {
  const auto market = mercari();
  auto order = konbini_order(ordered);
  for (const auto* name : {"thanks", "remind-1", "remind-2", "consult", "final", "block", "cancel"})
    happens(order, skipped(name, ordered));
  auto promise = event(EventKind::promise, at("2026-12-08 09:00"));
  promise.until = at("2026-12-10 24:00");
  happens(order, promise);
  CHECK(warnings(market, order, at("2026-12-08 09:00")).empty());
  CHECK(warnings(market, order, at("2026-12-10 24:00")) == "nothing-comes");
  auto snooze = event(EventKind::snooze, at("2026-12-11 09:00"));
  snooze.until = at("2026-12-12 09:00");
  happens(order, snooze);
  CHECK(warnings(market, order, at("2026-12-12 08:59:59")).empty());
  CHECK(warnings(market, order, at("2026-12-12 09:00")) == "nothing-comes");
}

TEST_CASE("nothing-comes is not silenced by a step that may be left") {
  const auto market = mercari();
  auto order = konbini_order(ordered);
  for (const auto* name : {"thanks", "remind-1", "remind-2", "final", "cancel"}) happens(order, skipped(name, ordered));
  const auto now = at("2026-12-10 12:00");
  CHECK(due(market, order, now) == "consult block");
  CHECK(warnings(market, order, now) == "nothing-comes");
}

TEST_CASE("nothing-comes where no pay-by is known, once every step of a known day is done") {
  auto market = mercari();
  market.pay_by.clear();
  market.ladders = {{"", {step("look", Action::check), step("late", Action::check, 1)}}};
  market.ladders.front().steps.back().from = Anchor::pay_by;
  auto order = konbini_order(ordered);
  CHECK(warnings(market, order, ordered).empty());
  happens(order, skipped("look", ordered));
  CHECK(warnings(market, order, ordered) == "nothing-comes");
  CHECK_FALSE(assess(market, order, ordered).next_due_at);
  order.pay_by = at("2026-12-08 00:00");
  CHECK(warnings(market, order, ordered).empty());
}

TEST_CASE("an order that nothing leads on is forgotten from its pay-by, however far its next step is") {
  auto market = mercari();
  auto late_look = step("late-look", Action::consult, 20, 9h);
  late_look.optional = true;
  market.ladders.front().steps.push_back(late_look);
  auto order = konbini_order(ordered);
  for (const auto* name : {"thanks", "remind-1", "remind-2", "consult", "final", "block"})
    happens(order, skipped(name, ordered));
  CHECK_FALSE(assess(market, order, ordered).forgotten_from);
  happens(order, skipped("cancel", ordered));
  const auto pay_by = at("2026-12-08 00:00");
  const auto before = assess(market, order, ordered);
  CHECK(before.forgotten_from == pay_by);
  CHECK(before.next_due_at == at("2026-12-25 09:00"));
  CHECK(warnings(market, order, pay_by - 1s).empty());
  CHECK(warnings(market, order, pay_by) == "nothing-comes");
  CHECK(assess(market, order, pay_by).forgotten_from == pay_by);

  SECTION("at once where no pay-by is known") {
    market.pay_by.clear();
    CHECK(assess(market, order, ordered).forgotten_from == ordered);
    CHECK(warnings(market, order, ordered) == "nothing-comes");
  }
  SECTION("not once it is paid") {
    happens(order, event(EventKind::pay, ordered + 1h));
    CHECK_FALSE(assess(market, order, pay_by).forgotten_from);
  }
}

TEST_CASE("rule-unconfirmed tells of the quiet hours where they hold a message back") {
  auto market = mercari();
  market.quiet->source = {.sureness = "C"};
  market.ladders = {{"", {step("remind", Action::message, 1, 20h)}}};
  auto order = konbini_order(ordered);
  CHECK(warnings(market, order, ordered).empty());
  market.ladders.front().steps.front().at = 22h;
  CHECK(opens(market, order, ordered, "remind") == "2026-12-07 08:00:00, quiet-hours");
  CHECK(warnings(market, order, ordered) == "rule-unconfirmed:quiet");
  happens(order, event(EventKind::pay, ordered + 1h));
  CHECK(warnings(market, order, ordered + 1h).empty());
}

TEST_CASE("rule-unconfirmed tells of the pay-by rule wherever a step counts from it") {
  auto look = step("look", Action::check, 1);
  look.phase = Phase::cancelled;
  auto market = with_sureness("C");
  const auto order = order_with(konbini_order(ordered), {cancelled(Party::market, ordered + 1h)});
  market.ladders = {{"", {look}}};
  CHECK(warnings(market, order, ordered + 1h).empty());
  market.ladders.front().steps.front().from = Anchor::pay_by;
  CHECK(warnings(market, order, ordered + 1h) == "rule-unconfirmed:pay_by.konbini");
}

TEST_CASE("rule-unconfirmed names each rule that this order uses and that is not confirmed") {
  const auto unsure = with_sureness("C");
  auto order = konbini_order(ordered);
  CHECK(warnings(with_sureness("A"), order, ordered).empty());
  CHECK(warnings(unsure, order, ordered) ==
        "rule-unconfirmed:pay_by.konbini rule-unconfirmed:cancellable_from rule-unconfirmed:cancellable_until "
        "rule-unconfirmed:auto_cancel");
  order.payment = "bank";
  CHECK(assess(unsure, order, ordered).warnings.front().rule == "pay_by.default");
  order.pay_by = at("2026-12-10 00:00");
  CHECK(assess(unsure, order, ordered).warnings.front().rule == "cancellable_from");
  happens(order, event(EventKind::pay, ordered + 1h));
  CHECK(warnings(unsure, order, ordered + 1h).empty());
  happens(order, event(EventKind::ship, ordered + 2h));
  CHECK(warnings(unsure, order, ordered + 2h) == "rule-unconfirmed:auto_complete");
}

}  // namespace warnings_tests
