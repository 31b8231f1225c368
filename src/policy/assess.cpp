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

/// When each step would open if there were no quiet hours, in the sequence of the steps.
using Ready = std::vector<std::optional<Instant>>;

Ready find_bounds(const Facts& facts, States& states) {
  Ready ready(states.size());
  for (std::size_t i = 0; i < states.size(); ++i) {
    auto& state = states[i];
    if (!policy::concerns(facts, *state.step)) continue;
    state.closes = policy::closing_of(facts, *state.step);
    auto opening = policy::opening_of(facts, *state.step, state.closes, predecessor_of(facts, states, state));
    state.opens = opening.bound;
    ready[i] = opening.ready;
    if (is_settled(state)) continue;
    state.waits_for = std::move(opening.waits_for);
    state.status = StepStatus::waiting;
  }
  return ready;
}

bool can_be_superseded(const StepState& state) {
  const auto& step = *state.step;
  return state.status == StepStatus::waiting && step.action == Action::message && step.late == Late::merge &&
         !step.deadline;
}

std::optional<Instant> earlier_of(const std::optional<Instant>& a, const std::optional<Instant>& b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

/// From when on a message makes earlier ones needless: when it was done, or opens before it closes.
struct Superseding {
  std::optional<Instant> from{};
  std::optional<Instant> ready{};  ///< the same without the quiet hours
  const Step* by = nullptr;        ///< which opens first
  const Step* ready_by = nullptr;
};

Superseding superseding_of(const Facts& facts, const StepState& state, const std::optional<Instant>& ready) {
  const Step* step = state.step;
  if (step->action != Action::message || step->optional || !policy::concerns(facts, *step)) return {};
  const auto done_at = state.status == StepStatus::done ? state.done_at : std::nullopt;
  const bool opens =
      state.opens && state.status != StepStatus::skipped && (!state.closes || state.opens->at < state.closes->at);
  if (!opens) return {done_at, done_at, step, step};
  return {earlier_of(done_at, state.opens->at), earlier_of(done_at, ready), step, step};
}

void add(Superseding& all, const Superseding& one) {
  const auto is_earlier = [](const std::optional<Instant>& instant, const std::optional<Instant>& than) {
    return instant && (!than || *instant < *than);
  };
  if (is_earlier(one.from, all.from)) {
    all.from = one.from;
    all.by = one.by;
  }
  if (is_earlier(one.ready, all.ready)) {
    all.ready = one.ready;
    all.ready_by = one.ready_by;
  }
}

void supersede(StepState& state, const std::optional<Instant>& at, const Step* by) {
  if (!at || (state.superseded_at && *state.superseded_at <= *at)) return;
  state.superseded_at = at;
  state.superseded_by = by;
}

/// A message that would open only now, behind a snooze say, though a later one is ready and waits for the quiet hours
/// to end, is not sent first: it would be out of place.
bool comes_too_late(const StepState& state, const Superseding& later) {
  return state.opens && later.ready && *later.ready <= state.opens->at;
}

void supersede_by_later_ones(const Facts& facts, States& states, const Ready& ready) {
  Superseding later;
  for (std::size_t i = states.size(); i-- > 0;) {
    auto& state = states[i];
    if (can_be_superseded(state)) {
      if (comes_too_late(state, later)) {
        supersede(state, later.ready, later.ready_by);
      } else {
        supersede(state, later.from, later.by);
      }
    }
    add(later, superseding_of(facts, state, ready[i]));
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
  Assessment assessment{
      .span = facts.span, .pay_by = facts.pay_by, .ship_by = facts.ship_by, .steps = steps_and_deeds(facts)};
  const Ready ready = find_bounds(facts, assessment.steps);
  supersede_by_later_ones(facts, assessment.steps, ready);
  supersede_followers(facts, assessment.steps);
  set_statuses(assessment.steps, now);
  list_due_and_next(assessment);
  assessment.forgotten_from = policy::forgotten_from(facts, assessment);
  assessment.decide_from = policy::decide_from(facts, assessment);
  assessment.warnings = policy::warnings_of(facts, assessment, now);
  assessment.open = policy::is_open(facts, assessment);
  return assessment;
}

}  // namespace ordertrack
