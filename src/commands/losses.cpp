#include "commands/losses.hpp"

#include "commands/step_text.hpp"
#include "commands/warning_text.hpp"
#include "i18n/language.hpp"

namespace ordertrack::commands {
namespace {

/// Whether it is over, or will be when it opens.
bool is_lost(const StepState& state) { return state.status == StepStatus::missed || state.comes_too_late(); }

bool can_be_done(const StepState& state) {
  return state.status == StepStatus::due || (state.status == StepStatus::waiting && !is_lost(state));
}

/// A last message, and a cancellation that is over: one that only comes too late has a warning of its own.
bool is_told(const StepState& state) {
  const Step& step = *state.step;
  return (step.action == Action::message && step.deadline) ||
         (step.action == Action::cancel && state.status == StepStatus::missed);
}

}  // namespace

std::vector<Message> losses(const Assessment& before, const AssessedOrder& after) {
  std::vector<Message> lost;
  for (const StepState& state : after.assessment.steps) {
    if (!is_told(state) || !is_lost(state)) continue;
    const StepState* const earlier = before.find(state.step->name);
    if (earlier == nullptr || !can_be_done(*earlier)) continue;
    lost.push_back(msg("then it is too late for: {step} ({id})", arg("step", i18n::render(step_title(*state.step))),
                       arg("id", after.order.id)));
  }
  if (before.warns_of(WarningKind::no_time_to_cancel)) return lost;
  for (const Warning& warning : after.assessment.warnings) {
    if (warning.kind == WarningKind::no_time_to_cancel) lost.push_back(warning_text(after, warning));
  }
  return lost;
}

}  // namespace ordertrack::commands
