#pragma once

#include "policy/mercari.hpp"

#include <rapidcheck.h>

#include <ostream>
#include <string>
#include <vector>

/// Random markets, ladders and histories. Everything drawn shrinks towards fewer steps, earlier days and less of a
/// rule.
namespace ordertrack::story {

/// A market and an order on it.
struct Scenario {
  Market market;
  Order order;
};

/// A number from `first` to `last`, both included.
inline int number(int first, int last) { return *rc::gen::inRange(first, last + 1); }

inline bool happens_in(int percent) { return number(0, 99) >= 100 - percent; }

template <typename Value>
Value one_of(const std::vector<Value>& values) {
  return values[static_cast<std::size_t>(number(0, static_cast<int>(values.size()) - 1))];
}

inline ClockTime any_clock_time() { return one_of<ClockTime>({0h, 8h, 12h, 20h + 30min, 23h + 59min, 24h}); }

inline DayCount any_day_count() { return happens_in(20) ? DayCount::business : DayCount::calendar; }

inline DayRule any_rule(int first_day, int last_day) {
  return {.day = number(first_day, last_day), .at = any_clock_time(), .count = any_day_count(), .source = confirmed()};
}

inline Market any_market() {
  Market market;
  market.name = "random";
  market.zone = happens_in(50) ? with_summer_time() : japan();
  if (happens_in(80)) market.pay_by["default"] = any_rule(0, 5);
  if (happens_in(60)) market.cancellable_from = any_rule(0, 6);
  if (happens_in(25)) market.cancellable_until = any_rule(3, 20);
  if (happens_in(25)) market.auto_cancel = any_rule(1, 12);
  if (happens_in(50))
    market.quiet = QuietHours{one_of<ClockTime>({21h, 12h, 1h}), one_of<ClockTime>({8h, 14h, 24h}), {}};
  if (happens_in(20)) market.holidays = {civil_day(market.zone, at("2027-03-30 12:00"))};
  return market;
}

inline bool can_be_superseded(const Step& step) {
  return step.action == Action::message && step.late == Late::merge && !step.deadline;
}

/// Names an earlier step of the same phase in `after`, as a market file may.
inline void follow_an_earlier_one(Step& step, const std::vector<Step>& earlier) {
  std::vector<const Step*> candidates;
  for (const auto& other : earlier)
    if (other.phase == step.phase && (can_be_superseded(step) || !can_be_superseded(other)))
      candidates.push_back(&other);
  if (candidates.empty()) return;
  const auto* chosen = one_of(candidates);
  step.after = chosen->name;
  if (!chosen->optional && happens_in(50)) step.wait = number(0, 72) * 1h;
}

inline void make_message(Step& step) {
  step.action = Action::message;
  step.quiet = !happens_in(30);
  if (happens_in(30)) step.late = Late::send;
  if (happens_in(30)) step.deadline = DeadlineRule{number(0, 30) * 1h, any_clock_time(), happens_in(25)};
}

inline Step any_step(const std::vector<Step>& earlier, Phase phase, Action action) {
  auto made = step("step-" + std::to_string(earlier.size() + 1), action);
  made.phase = phase;
  if (action == Action::message) make_message(made);
  if (happens_in(80)) made.day = number(0, 8);
  made.at = any_clock_time();
  made.count = any_day_count();
  if (happens_in(25)) made.from = one_of<Anchor>({Anchor::ordered, Anchor::pay_by, Anchor::ship_by});
  if (happens_in(20)) made.until_day = number(0, 12);
  made.optional = happens_in(20);
  if (happens_in(10)) made.payments = {one_of<std::string>({"konbini", "bank"})};
  if (made.payments.empty() && happens_in(5)) made.except = {one_of<std::string>({"konbini", "bank"})};
  if (happens_in(40)) follow_an_earlier_one(made, earlier);
  return made;
}

/// Steps of the phase `unpaid`, `cancel` the last of them where there is one, then of other phases.
inline std::vector<Step> any_ladder() {
  std::vector<Step> steps;
  const auto add = [&](Phase phase, Action action) { steps.push_back(any_step(steps, phase, action)); };
  for (int left = number(0, 6); left > 0; --left)
    add(Phase::unpaid, one_of<Action>({Action::message, Action::message, Action::message, Action::consult,
                                       Action::block, Action::check}));
  if (happens_in(70)) add(Phase::unpaid, Action::cancel);
  for (int left = number(0, 3); left > 0; --left)
    add(one_of<Phase>({Phase::cancelled, Phase::paid}), one_of<Action>({Action::report, Action::message}));
  return steps;
}

/// A ladder told by the calendar: each step on a day of its own choosing, none before the one above it.
inline std::vector<Step> calendar_ladder() {
  std::vector<Step> steps;
  int day = 0;
  const auto add = [&](Action action) {
    day += number(0, 3);
    auto made = step("step-" + std::to_string(steps.size() + 1), action, day, 12h);
    if (action == Action::message) make_message(made);
    made.quiet = false;
    made.optional = action != Action::cancel && happens_in(20);
    steps.push_back(made);
  };
  for (int left = number(1, 6); left > 0; --left)
    add(one_of<Action>({Action::message, Action::message, Action::consult}));
  for (const auto& last : steps)
    if (last.deadline) day = std::max(day, *last.day);
  add(Action::block);
  add(Action::cancel);
  for (const auto& made : steps)
    if (made.deadline) steps.back().after = made.name;
  return steps;
}

inline Order any_order() {
  auto order = konbini_order(at("2027-03-26 00:00") + number(0, 4 * 86'400) * 1s);
  if (happens_in(15)) order.pay_by = order.ordered_at + number(1, 200) * 1h;
  if (happens_in(30)) order.ship_by = order.ordered_at + number(1, 200) * 1h;
  return order;
}

/// An event of a kind, at most twelve days after the order, with all that such an event carries.
inline Event any_event(EventKind kind, const Scenario& scenario) {
  auto made = event(kind, scenario.order.ordered_at + number(0, 288) * 1h + number(0, 3) * 17s);
  const auto& steps = scenario.market.ladder("").steps;
  if (kind == EventKind::message || kind == EventKind::done || kind == EventKind::skip)
    made.step = steps.empty() ? "gone" : one_of(steps).name;
  if (kind == EventKind::message && happens_in(50)) made.deadline = made.at + number(0, 96) * 1h;
  if (kind == EventKind::snooze || kind == EventKind::promise) made.until = made.at + number(0, 120) * 1h;
  if (kind == EventKind::cancel) made.by = one_of<Party>({Party::seller, Party::market, Party::buyer});
  return made;
}

/// What a buyer and a seller may say while nothing else happens.
inline const std::vector<EventKind>& quiet_kinds() {
  static const std::vector<EventKind> kinds{EventKind::snooze, EventKind::promise, EventKind::reply, EventKind::note,
                                            EventKind::skip};
  return kinds;
}

inline const std::vector<EventKind>& all_kinds() {
  static const std::vector<EventKind> kinds{EventKind::message, EventKind::message, EventKind::done,  EventKind::skip,
                                            EventKind::snooze,  EventKind::promise, EventKind::reply, EventKind::block,
                                            EventKind::unblock, EventKind::note,    EventKind::pay,   EventKind::ship,
                                            EventKind::receive, EventKind::cancel,  EventKind::edit};
  return kinds;
}

inline void add_events(Scenario& scenario, const std::vector<EventKind>& kinds, int most) {
  for (int left = number(0, most); left > 0; --left) happens(scenario.order, any_event(one_of(kinds), scenario));
}

inline std::ostream& operator<<(std::ostream& out, const Step& step) {
  out << step.name << " " << to_string(step.phase) << " " << to_string(step.action);
  if (step.day) out << " day " << *step.day << " " << step.at.count() << " min from " << to_string(step.from);
  if (step.count == DayCount::business) out << " business";
  if (!step.after.empty()) out << " after " << step.after << " +" << step.wait.value_or(0s).count() << "s";
  if (step.until_day) out << " until day " << *step.until_day;
  if (step.deadline) out << " deadline " << step.deadline->notice.count() << "s";
  return out << (step.optional ? " optional" : "") << (step.late == Late::send ? " send" : "")
             << (step.quiet ? "" : " loud");
}

inline std::ostream& operator<<(std::ostream& out, const Scenario& scenario) {
  const auto& [market, order] = scenario;
  const auto clock = [&](const std::optional<Instant>& instant) { return shown(instant, market.zone); };
  const auto rule = [&](const std::optional<DayRule>& told) {
    return told ? clock(instant_of(market, order, *told)) : std::string{"never"};
  };
  out << market.zone.name() << ", ordered " << clock(order.ordered_at) << ", pay by " << clock(pay_by(market, order))
      << ", ship by " << clock(order.ship_by) << ", cancellable " << rule(market.cancellable_from) << " to "
      << rule(market.cancellable_until) << ", auto " << rule(market.auto_cancel) << "\n";
  for (const auto& step : market.ladder("").steps) out << "  " << step << "\n";
  for (const auto& told : order.events)
    out << "  " << clock(told.at) << " " << to_string(told.kind) << " " << told.step << " until " << clock(told.until)
        << " deadline " << clock(told.deadline) << "\n";
  return out;
}

/// A scenario with any ladder and any history.
inline rc::Gen<Scenario> any_scenario() {
  return rc::gen::exec([] {
    Scenario scenario{any_market(), any_order()};
    scenario.market.ladders = {{"", any_ladder()}};
    add_events(scenario, all_kinds(), 6);
    return scenario;
  });
}

/// An unpaid order about which only quiet things were said so far.
inline rc::Gen<Scenario> unpaid_scenario() {
  return rc::gen::exec([] {
    Scenario scenario{any_market(), any_order()};
    scenario.market.ladders = {{"", any_ladder()}};
    add_events(scenario, quiet_kinds(), 3);
    return scenario;
  });
}

/// An unpaid order on a ladder that is told by the calendar. The market does not cancel by itself: there block would go
/// ahead of what a snooze holds back.
inline rc::Gen<Scenario> calendar_scenario() {
  return rc::gen::exec([] {
    Scenario scenario{any_market(), any_order()};
    scenario.market.quiet.reset();
    scenario.market.auto_cancel.reset();
    scenario.market.ladders = {{"", calendar_ladder()}};
    add_events(scenario, quiet_kinds(), 3);
    return scenario;
  });
}

}  // namespace ordertrack::story
