#include "policy/bounds.hpp"
#include "policy/facts.hpp"

#include <ordertrack/policy.hpp>

#include <algorithm>

namespace ordertrack {
namespace {

/// The first instant not before `earliest` at which the clock in a zone reads `at`.
Instant next_reading(const Zone& zone, ClockTime at, Instant earliest) {
  auto day = civil_day(zone, earliest) - std::chrono::days{1};
  while (instant_at(zone, day, at) < earliest) day += std::chrono::days{1};
  return instant_at(zone, day, at);
}

}  // namespace

std::optional<Instant> pay_by(const Market& market, const Order& order) {
  return policy::read_anchors(market, order).pay_by;
}

std::optional<Instant> instant_of(const Market& market, const Order& order, const DayRule& rule) {
  return policy::instant_of(policy::read_anchors(market, order), rule);
}

std::optional<Instant> instant_of(const Market& market, const Order& order, const std::optional<DayRule>& rule) {
  return rule ? instant_of(market, order, *rule) : std::nullopt;
}

std::optional<Instant> deadline_of(const Market& market, const Order& order, const Step& step, Instant sent) {
  if (!step.deadline) return std::nullopt;
  const auto must_be_paid = pay_by(market, order);
  if (tells_pay_by(market, step)) return must_be_paid;
  const auto earliest = sent + step.deadline->notice;
  return next_reading(market.zone, step.deadline->at, std::max(earliest, must_be_paid.value_or(earliest)));
}

std::optional<Instant> told_deadline(const Order& order) {
  std::optional<Instant> latest;
  for (const auto& event : order.events)
    if (event.kind == EventKind::message) latest = std::max(latest, event.deadline);
  return latest;
}

std::optional<Bound> cancel_bound(const Market& market, const Order& order) {
  const auto facts = policy::read_facts(market, order);
  if (facts.span.phase != Phase::unpaid) return std::nullopt;
  policy::Latest latest;
  latest.take(facts.promised_until, Because::promise);
  policy::take_cancel_guards(latest, facts);
  return latest.bound();
}

const Step* message_before_cancel(const Market& market, const Order& order, const Assessment& assessment) {
  if (assessment.phase() != Phase::unpaid) return nullptr;
  for (const auto& step : market.ladder(order.ladder).steps) {
    if (step.action != Action::message || !step.deadline || step.optional) continue;
    const auto* state = assessment.find(step.name);
    if (state == nullptr) continue;
    const bool waits_for_a_step = state->status == StepStatus::waiting && !state->opens;
    if (state->status == StepStatus::due || state->will_be_due() || waits_for_a_step) return state->step;
  }
  return nullptr;
}

bool in_quiet_hours(const Market& market, Instant instant) {
  return policy::end_of_quiet_hours(market, instant).has_value();
}

}  // namespace ordertrack
