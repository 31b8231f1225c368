#include "commands/step_reason.hpp"

#include "commands/day_text.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ordertrack::commands {
namespace {

Message waits_text(const AssessedOrder& order, const StepState& state) {
  if (state.waits_for == "pay_by")
    return msg("waits until the pay-by date is known: ordertrack edit {id} --pay-by TIME", arg("id", order.order.id));
  if (state.waits_for == "ship_by")
    return msg("waits until the ship-by date is known: ordertrack edit {id} --ship-by TIME", arg("id", order.order.id));
  if (state.waits_for == "paid") return msg("waits for the payment");
  if (state.waits_for == "shipped") return msg("waits for the shipment");
  if (state.waits_for == "note") return msg("waits until a note tells what became of the late payment");
  const StepState* other = order.assessment.find(state.waits_for);
  if (other == nullptr) return {};
  return msg("first: {step}", arg("step", i18n::render(step_title(*other->step))));
}

/// What the phase of a step begins with, where days are counted from there.
Anchor anchor_of(const Step& step) {
  if (step.from != Anchor::begin) return step.from;
  switch (step.phase) {
    case Phase::unpaid:
      return Anchor::ordered;
    case Phase::paid:
      return Anchor::paid;
    case Phase::shipped:
      return Anchor::shipped;
    default:
      return Anchor::begin;
  }
}

Message opening_day(const Step& step) {
  return moment_text(step.day.value_or(0), step.at, step.count, anchor_of(step));
}

Message last_day(const Step& step) {
  const std::string last =
      i18n::render(moment_text(step.until_day.value_or(0), step.until_at, step.count, anchor_of(step)));
  return msg("the ladder's last moment for it: {rule}", arg("rule", last));
}

std::string title_of_predecessor(const AssessedOrder& order, const Step& step) {
  const StepState* const other = order.assessment.find(step.after);
  return other == nullptr ? step.after : i18n::render(step_title(*other->step));
}

Message after_step(const AssessedOrder& order, const Step& step) {
  const std::string other = title_of_predecessor(order, step);
  if (!step.wait) return msg("after: {step}", arg("step", other));
  return msg("{wait} after: {step}", arg("wait", i18n::duration_text(*step.wait)), arg("step", other));
}

Message outside_quiet_hours(const Market& market) {
  if (!market.quiet) return {};
  return msg("not in the quiet hours, {from} to {to}", arg("from", clock_text(market.quiet->from)),
             arg("to", clock_text(market.quiet->to)));
}

/// A sentence about a market's rule, with the rule.
Message by_rule(std::string_view sentence, const std::optional<DayRule>& rule) {
  return rule ? msg(sentence, arg("rule", i18n::render(rule_text(*rule)))) : Message{};
}

Message market_reason(const Market& market, Because because) {
  switch (because) {
    case Because::cancellable_from:
      return by_rule(mark("the market lets the seller cancel from then: {rule}"), market.cancellable_from);
    case Because::cancellable_until:
      return by_rule(mark("the market lets the seller cancel until then: {rule}"), market.cancellable_until);
    case Because::notice_time:
      return msg("later the buyer's date would lie beyond the market's last day to cancel");
    case Because::auto_cancel:
      return by_rule(mark("the market cancels the order by itself then: {rule}"), market.auto_cancel);
    case Because::auto_complete:
      return by_rule(mark("the market completes the order by itself then: {rule}"), market.auto_complete);
    case Because::own_pay_by:
      return msg("the order may be paid until then");
    case Because::told_deadline:
      return msg("the buyer was told this date");
    case Because::snooze:
      return msg("snoozed until then");
    case Because::promise:
      return msg("the buyer promised to pay by then");
    case Because::quiet_hours:
      return outside_quiet_hours(market);
    default:
      return {};
  }
}

/// The step before has closed without having been done, or will: then this one comes all the same.
Message after_closed_step(const AssessedOrder& order, const Step& step) {
  const StepState* const other = order.assessment.find(step.after);
  const Arg title = arg("step", title_of_predecessor(order, step));
  if (other != nullptr && other->status == StepStatus::missed) return msg("it is too late for: {step}", title);
  return msg("at the latest, when it is too late for: {step}", title);
}

Message begin_of(Phase phase) {
  switch (phase) {
    case Phase::unpaid:
      return msg("from the start");
    case Phase::paid:
      return msg("from the payment");
    case Phase::shipped:
      return msg("from the shipment");
    case Phase::closed:
      return msg("from the receipt");
    case Phase::cancelled:
      return msg("from the cancellation");
  }
  return {};
}

Message reason(const AssessedOrder& order, const Step& step, Because because) {
  switch (because) {
    case Because::phase_begin:
      return begin_of(step.phase);
    case Because::day:
      return opening_day(step);
    case Because::after_step:
      return after_step(order, step);
    case Because::after_step_closed:
      return after_closed_step(order, step);
    case Because::until_day:
      return last_day(step);
    case Because::snooze:
    case Because::promise:
    case Because::cancellable_from:
    case Because::own_pay_by:
    case Because::told_deadline:
    case Because::quiet_hours:
    case Because::cancellable_until:
    case Because::notice_time:
    case Because::auto_cancel:
    case Because::auto_complete:
      return market_reason(*order.market, because);
  }
  return {};
}

}  // namespace

Message why_opens(const AssessedOrder& order, const StepState& state) {
  if (state.status == StepStatus::superseded && state.superseded_by != nullptr) {
    return msg("replaced by: {step}", arg("step", i18n::render(step_title(*state.superseded_by))));
  }
  if (!state.waits_for.empty()) return waits_text(order, state);
  return state.opens ? reason(order, *state.step, state.opens->because) : Message{};
}

Message why_closes(const AssessedOrder& order, const StepState& state) {
  return state.closes ? reason(order, *state.step, state.closes->because) : Message{};
}

Message why_not_before(const Market& market, Because because) { return market_reason(market, because); }

}  // namespace ordertrack::commands
