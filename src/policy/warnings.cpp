#include "policy/warnings.hpp"

#include <algorithm>
#include <utility>

namespace ordertrack::policy {
namespace {

using Warnings = std::vector<Warning>;

/// Whether a step is due, or may yet be: one that would open only after its end, as behind a promise, will not.
bool can_be_done(const StepState& state) {
  return state.status == StepStatus::due || (state.status == StepStatus::waiting && !state.comes_too_late());
}

bool is_to_be_done(const StepState& state) {
  return state.status == StepStatus::due || state.status == StepStatus::waiting;
}

bool is_last_message(const Step& step) { return step.action == Action::message && step.deadline.has_value(); }

/// A step that may be left, a look or a reminder, that only the seller's own ladder ends: nothing is lost with it.
bool ends_without_loss(const StepState& state) {
  const Step& step = *state.step;
  const bool loses_nothing =
      step.optional || step.action == Action::check || (step.action == Action::message && !is_last_message(step));
  return loses_nothing && state.closes && state.closes->because == Because::until_day;
}

void warn_of_lost_rules(Warnings& warnings, const Facts& facts) {
  if (facts.market.name.empty()) {
    warnings.push_back({.kind = WarningKind::market_unknown});
  } else if (!facts.market.has_ladder(facts.order.ladder)) {
    warnings.push_back({.kind = WarningKind::ladder_unknown});
  }
}

void warn_closing_soon(Warnings& warnings, const Facts& facts, const Assessment& assessment, Instant now) {
  for (const auto& state : assessment.steps) {
    if (!can_be_done(state) || ends_without_loss(state) || !state.closes ||
        state.closes->at - now > facts.market.closing_soon)
      continue;
    warnings.push_back({.kind = WarningKind::closing_soon, .step = state.step->name, .at = state.closes->at});
  }
}

/// A cancellation that the ladder would open only after the market's last day: the seller must act before.
bool is_lost_cancellation(const StepState& state) {
  return state.step->action == Action::cancel && state.comes_too_late() && state.closes &&
         state.closes->because == Because::cancellable_until;
}

void warn_of_lost_cancellation(Warnings& warnings, const Assessment& assessment) {
  for (const auto& state : assessment.steps) {
    if (is_lost_cancellation(state))
      warnings.push_back({.kind = WarningKind::no_time_to_cancel, .step = state.step->name, .at = state.closes->at});
  }
}

bool was_told(const Facts& facts, const Assessment& assessment) {
  return facts.told_deadline || std::ranges::any_of(assessment.steps, [](const StepState& state) {
           return state.status == StepStatus::done && is_last_message(*state.step);
         });
}

void warn_of_buyer(Warnings& warnings, const Facts& facts) {
  if (facts.span.phase != Phase::unpaid) return;
  if (is_blocked(facts.history)) warnings.push_back({.kind = WarningKind::buyer_blocked});
  if (facts.order.buyer_unpaid_before > 0)
    warnings.push_back({.kind = WarningKind::buyer_unpaid_before, .count = facts.order.buyer_unpaid_before});
}

void warn_of_late_shipment(Warnings& warnings, const Facts& facts, Instant now) {
  if (facts.span.phase == Phase::paid && facts.ship_by && *facts.ship_by <= now)
    warnings.push_back({.kind = WarningKind::ship_late, .at = facts.ship_by});
}

void warn_of_history(Warnings& warnings, const Facts& facts) {
  if (facts.payment_to_settle)
    warnings.push_back({.kind = WarningKind::paid_after_cancel, .at = facts.payment_to_settle});
  if (facts.span.phase != Phase::unpaid) return;
  const auto* reply = last_of(facts.history, EventKind::reply);
  if (comes_after(reply, last_of(facts.history, EventKind::message)))
    warnings.push_back({.kind = WarningKind::reply_unanswered, .at = reply->at});
}

/// Whether a step that must be done is due, or will be: one that may be left leads an unpaid order nowhere.
bool leads_on(const StepState& state) {
  return !state.step->optional && (state.status == StepStatus::due || state.will_be_due());
}

void warn_if_unconfirmed(Warnings& warnings, const Source& source, std::string_view group, std::string_view key) {
  if (source.confirmed()) return;
  warnings.push_back({.kind = WarningKind::rule_unconfirmed, .rule = std::string(group).append(key)});
}

void warn_if_unconfirmed(Warnings& warnings, const std::optional<DayRule>& rule, std::string_view key) {
  if (rule) warn_if_unconfirmed(warnings, rule->source, "", key);
}

bool uses_pay_by(const Facts& facts, const Assessment& assessment) {
  if (facts.span.phase == Phase::unpaid) return true;
  return std::ranges::any_of(assessment.steps, [&](const StepState& state) {
    const Step& step = *state.step;
    return (step.from == Anchor::pay_by || step.from == Anchor::last_date) && (step.day || step.until_day) &&
           concerns(facts, step);
  });
}

void warn_of_pay_by_rule(Warnings& warnings, const Facts& facts, const Assessment& assessment) {
  if (facts.order.pay_by || !uses_pay_by(facts, assessment)) return;
  const auto [key, rule] = pay_by_rule(facts.market, facts.order.payment);
  if (rule != nullptr) warn_if_unconfirmed(warnings, rule->source, "pay_by.", key);
}

bool is_held_by_quiet_hours(const StepState& state) {
  return can_be_done(state) && state.opens && state.opens->because == Because::quiet_hours;
}

void warn_of_rules(Warnings& warnings, const Facts& facts, const Assessment& assessment) {
  const auto& market = facts.market;
  warn_of_pay_by_rule(warnings, facts, assessment);
  if (facts.span.phase == Phase::unpaid) {
    warn_if_unconfirmed(warnings, market.cancellable_from, "cancellable_from");
    warn_if_unconfirmed(warnings, market.cancellable_until, "cancellable_until");
    warn_if_unconfirmed(warnings, market.auto_cancel, "auto_cancel");
  }
  if (facts.span.phase == Phase::paid && !facts.order.ship_by) warn_if_unconfirmed(warnings, market.ship_by, "ship_by");
  if (facts.span.phase == Phase::shipped) warn_if_unconfirmed(warnings, market.auto_complete, "auto_complete");
  if (market.quiet && std::ranges::any_of(assessment.steps, is_held_by_quiet_hours))
    warn_if_unconfirmed(warnings, market.quiet->source, "", "quiet");
}

}  // namespace

std::vector<Warning> warnings_of(const Facts& facts, const Assessment& assessment, Instant now) {
  Warnings warnings;
  warn_of_lost_rules(warnings, facts);
  warn_closing_soon(warnings, facts, assessment, now);
  warn_of_lost_cancellation(warnings, assessment);
  if (assessment.is_due(Action::cancel) && !was_told(facts, assessment))
    warnings.push_back({.kind = WarningKind::no_notice});
  warn_of_buyer(warnings, facts);
  warn_of_late_shipment(warnings, facts, now);
  warn_of_history(warnings, facts);
  if (assessment.forgotten_from && *assessment.forgotten_from <= now)
    warnings.push_back({.kind = WarningKind::nothing_comes});
  warn_of_rules(warnings, facts, assessment);
  return warnings;
}

std::optional<Instant> forgotten_from(const Facts& facts, const Assessment& assessment) {
  if (facts.span.phase != Phase::unpaid || std::ranges::any_of(assessment.steps, leads_on)) return std::nullopt;
  return std::max({std::optional(facts.pay_by.value_or(facts.span.begin)), facts.promised_until, facts.snoozed_until});
}

std::optional<Instant> decide_from(const Facts& facts, const Assessment& assessment) {
  if (facts.span.phase != Phase::unpaid) return std::nullopt;
  for (const auto& state : assessment.steps) {
    const bool has_a_last_day = state.step->action == Action::cancel && state.status == StepStatus::waiting &&
                                state.closes && state.closes->because == Because::cancellable_until;
    if (!has_a_last_day) continue;
    const Instant near = state.closes->at - facts.market.closing_soon;
    if (!state.opens || state.opens->at > near) return near;
  }
  return std::nullopt;
}

bool is_open(const Facts& facts, const Assessment& assessment) {
  return facts.span.phase == Phase::unpaid || std::ranges::any_of(assessment.steps, is_to_be_done) ||
         facts.payment_to_settle.has_value();
}

}  // namespace ordertrack::policy
