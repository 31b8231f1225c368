#include "policy/mercari.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace history_tests {

using namespace ordertrack;
using namespace ordertrack::story;

namespace {

const auto ordered = at("2026-12-05 14:00");

PhaseSpan after(const std::vector<EventKind>& kinds) {
  auto order = konbini_order(ordered);
  auto when = ordered;
  for (const auto kind : kinds) happens(order, event(kind, when += 1h));
  return phase_of(order);
}

}  // namespace

TEST_CASE("the arrows between phases") {
  using enum EventKind;
  struct Row {
    std::vector<EventKind> kinds;
    Phase phase;
    std::chrono::hours begins_after;
  };
  const auto row = GENERATE(values<Row>({
      {{}, Phase::unpaid, 0h},
      {{add, message, reply, promise, snooze, note, edit, block, unblock, skip, done}, Phase::unpaid, 0h},
      {{pay}, Phase::paid, 1h},
      {{pay, ship}, Phase::shipped, 2h},
      {{pay, ship, receive}, Phase::closed, 3h},
      {{pay, receive}, Phase::closed, 2h},
      {{cancel}, Phase::cancelled, 1h},
      {{pay, cancel}, Phase::cancelled, 2h},
      {{pay, ship, cancel}, Phase::cancelled, 3h},
      {{ship}, Phase::unpaid, 0h},
      {{receive}, Phase::unpaid, 0h},
      {{pay, pay}, Phase::paid, 1h},
      {{pay, receive, cancel}, Phase::closed, 2h},
      {{pay, receive, ship}, Phase::closed, 2h},
      {{cancel, pay}, Phase::cancelled, 1h},
      {{cancel, cancel}, Phase::cancelled, 1h},
      {{cancel, ship, receive}, Phase::cancelled, 1h},
  }));
  CAPTURE(row.kinds.size());
  const auto span = after(row.kinds);
  CHECK(span.phase == row.phase);
  CHECK(span.begin == ordered + row.begins_after);
}

TEST_CASE("a cancelled order remembers from which phase and by whom") {
  auto order =
      order_with(konbini_order(ordered), {event(EventKind::pay, ordered + 1h), cancelled(Party::buyer, ordered + 2h)});
  const auto span = phase_of(order);
  CHECK(span.was == Phase::paid);
  CHECK(span.by == Party::buyer);
  CHECK(span.paid_at == ordered + 1h);
  CHECK_FALSE(span.paid_after_cancel);
}

TEST_CASE("a payment on a cancelled order changes no phase and is kept") {
  const auto span = after({EventKind::cancel, EventKind::pay});
  CHECK(span.phase == Phase::cancelled);
  CHECK_FALSE(span.paid_at);
  CHECK(span.paid_after_cancel == ordered + 2h);
}

TEST_CASE("who left an order unpaid") {
  const auto ended = [](std::vector<Event> events) {
    return left_unpaid(order_with(konbini_order(ordered), std::move(events)));
  };
  CHECK_FALSE(ended({}));
  CHECK(ended({cancelled(Party::seller, ordered + 72h)}));
  CHECK(ended({cancelled(Party::market, ordered + 72h)}));
  CHECK_FALSE(ended({cancelled(Party::buyer, ordered + 72h)}));
  CHECK_FALSE(ended({event(EventKind::pay, ordered + 1h), cancelled(Party::seller, ordered + 72h)}));
  CHECK_FALSE(ended({cancelled(Party::seller, ordered + 72h), event(EventKind::pay, ordered + 73h)}));
  auto cut_short = cancelled(Party::seller, ordered + 24h);
  cut_short.until = ordered + 72h;
  CHECK_FALSE(ended({cut_short}));
}

TEST_CASE("the later of block and unblock decides, at one instant the higher sequence") {
  using enum EventKind;
  const auto blocked = [](const std::vector<EventKind>& kinds) {
    auto order = konbini_order(ordered);
    for (const auto kind : kinds) happens(order, event(kind, ordered + 1h));
    return is_blocked(order);
  };
  CHECK_FALSE(blocked({}));
  CHECK(blocked({block}));
  CHECK_FALSE(blocked({block, unblock}));
  CHECK(blocked({block, unblock, block}));
  CHECK_FALSE(blocked({unblock}));
}

TEST_CASE("history is read by instant and sequence, however it is stored") {
  auto order =
      order_with(konbini_order(ordered), {event(EventKind::pay, ordered + 2h), event(EventKind::ship, ordered + 2h),
                                          cancelled(Party::buyer, ordered + 3h), event(EventKind::block, ordered + 1h),
                                          event(EventKind::unblock, ordered + 1h)});
  const auto expected = phase_of(order);
  CHECK(expected.was == Phase::shipped);
  auto by_sequence_down = order;
  std::ranges::reverse(by_sequence_down.events);
  CHECK(phase_of(by_sequence_down) == expected);
  CHECK(is_blocked(by_sequence_down) == is_blocked(order));
  sort_history(by_sequence_down.events);
  sort_history(order.events);
  CHECK(by_sequence_down.events == order.events);
  CHECK(order.events.front().kind == EventKind::block);
}

}  // namespace history_tests
