#include "policy/bounds.hpp"
#include "policy/facts.hpp"
#include "policy/warnings.hpp"

#include <ordertrack/policy.hpp>

#include <algorithm>

namespace ordertrack {
namespace {

using policy::Facts;
using States = std::vector<StepState>;

void mark(StepState& state, StepStatus status, Instant at) {
  if (state.status == StepStatus::done || state.status == status) return;
  state.status = status;
  state.done_at = at;
}

bool does(const Event& event, const Step& step) {
  switch (event.kind) {
    case EventKind::message:
    case EventKind::done:
      return event.step == step.name;
    case EventKind::block:
      return step.action == Action::block;
    default:
      return false;
  }
}

bool seller_ended(const PhaseSpan& span, const Step& step) {
  return step.action == Action::cancel && span.by == Party::seller && span.was == step.phase;
}

States steps_and_deeds(const Facts& facts) {
  const auto& ladder = facts.market.ladder(facts.order.ladder);
  States states(ladder.steps.size());
  for (std::size_t i = 0; i < states.size(); ++i) states[i].step = &ladder.steps[i];
  for (auto& state : states) {
    for (const auto* event : facts.history) {
      if (does(*event, *state.step)) mark(state, StepStatus::done, event->at);
      if (event->kind == EventKind::skip && event->step == state.step->name)
        mark(state, StepStatus::skipped, event->at);
    }
    if (seller_ended(facts.span, *state.step)) mark(state, StepStatus::done, facts.span.begin);
  }
  return states;
}

/// Whether an event settled it already.
bool is_settled(const StepState& state) {
  return state.status == StepStatus::done || state.status == StepStatus::skipped;
}

/// The step named in `after`, where it holds the one that names it; else nullptr.
const StepState* predecessor_of(const Facts& facts, const States& states, const StepState& state) {
  if (state.step->after.empty()) return nullptr;
  for (const auto& earlier : states) {
    if (&earlier == &state) return nullptr;
    if (earlier.step->name != state.step->after) continue;
    const bool undecided_option = earlier.step->optional && earlier.status != StepStatus::done;
    return policy::concerns(facts, *earlier.step) && !undecided_option ? &earlier : nullptr;
  }
  return nullptr;
}

void find_bounds(const Facts& facts, States& states) {
  for (auto& state : states) {
    if (!policy::concerns(facts, *state.step)) continue;
    state.closes = policy::closing_of(facts, *state.step);
    auto opening = policy::opening_of(facts, *state.step, state.closes, predecessor_of(facts, states, state));
    state.opens = opening.bound;
    if (is_settled(state)) continue;
    state.waits_for = std::move(opening.waits_for);
    state.status = StepStatus::waiting;
  }
}

bool can_be_superseded(const StepState& state) {
  const auto& step = *state.step;
  return state.status == StepStatus::waiting && step.action == Action::message && step.late == Late::merge &&
         !step.deadline;
}

/// The first instant at which a message makes earlier ones needless: when it was done, or opens before it closes.
std::optional<Instant> supersedes_from(const Facts& facts, const StepState& state) {
  if (state.step->action != Action::message || state.step->optional || !policy::concerns(facts, *state.step)) return {};
  const auto done_at = state.status == StepStatus::done ? state.done_at : std::nullopt;
  const bool opens =
      state.opens && state.status != StepStatus::skipped && (!state.closes || state.opens->at < state.closes->at);
  if (!opens) return done_at;
  return done_at ? std::min(*done_at, state.opens->at) : state.opens->at;
}

void supersede(StepState& state, const std::optional<Instant>& at, const Step* by) {
  if (!at || (state.superseded_at && *state.superseded_at <= *at)) return;
  state.superseded_at = at;
  state.superseded_by = by;
}

void supersede_by_later_ones(const Facts& facts, States& states) {
  std::optional<Instant> earliest;
  const Step* by = nullptr;
  for (auto state = states.rbegin(); state != states.rend(); ++state) {
    if (can_be_superseded(*state)) supersede(*state, earliest, by);
    const auto from = supersedes_from(facts, *state);
    if (!from || (earliest && *earliest <= *from)) continue;
    earliest = from;
    by = state->step;
  }
}

/// A message that waits for a superseded one would wait for ever: it goes with it.
void supersede_followers(const Facts& facts, States& states) {
  for (auto& state : states) {
    if (state.opens || !can_be_superseded(state)) continue;
    const auto* predecessor = predecessor_of(facts, states, state);
    if (predecessor != nullptr) supersede(state, predecessor->superseded_at, predecessor->superseded_by);
  }
}

StepStatus status_at(const StepState& state, Instant now) {
  if (state.status != StepStatus::waiting) return state.status;
  if (const auto ends = state.ends_at(); ends && *ends <= now)
    return state.superseded_at == ends ? StepStatus::superseded : StepStatus::missed;
  return state.opens && state.opens->at <= now ? StepStatus::due : StepStatus::waiting;
}

void set_statuses(States& states, Instant now) {
  for (auto& state : states) {
    state.status = status_at(state, now);
    if (state.status != StepStatus::waiting) state.waits_for.clear();
  }
}

void list_due_and_next(Assessment& assessment) {
  const auto& steps = assessment.steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].status == StepStatus::due) assessment.due.push_back(i);
    if (steps[i].will_be_due() && (!assessment.next || steps[i].opens->at < steps[*assessment.next].opens->at))
      assessment.next = i;
  }
  if (assessment.next) assessment.next_due_at = steps[*assessment.next].opens->at;
  for (const auto i : assessment.due)
    assessment.next_due_at = std::min(assessment.next_due_at.value_or(steps[i].opens->at), steps[i].opens->at);
}

}  // namespace

Assessment assess(const Market& market, const Order& order, Instant now) {
  const auto facts = policy::read_facts(market, order);
  Assessment assessment{.span = facts.span, .pay_by = facts.pay_by, .steps = steps_and_deeds(facts)};
  find_bounds(facts, assessment.steps);
  supersede_by_later_ones(facts, assessment.steps);
  supersede_followers(facts, assessment.steps);
  set_statuses(assessment.steps, now);
  list_due_and_next(assessment);
  assessment.warnings = policy::warnings_of(facts, assessment, now);
  assessment.open = policy::is_open(facts, assessment);
  return assessment;
}

}  // namespace ordertrack
