#include "commands/losses.hpp"

#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <algorithm>

namespace ordertrack::commands {
namespace {

bool has_lost_cancellation(const Assessment& assessment) {
  return std::ranges::find(assessment.warnings, WarningKind::no_time_to_cancel, &Warning::kind) !=
         assessment.warnings.end();
}

/// Whether it waits for an instant at which it is over.
bool comes_too_late(const StepState& state) {
  return state.status == StepStatus::waiting && state.opens && !state.will_be_due();
}

bool can_be_done(const StepState& state) {
  return state.status == StepStatus::due || (state.status == StepStatus::waiting && !comes_too_late(state));
}

}  // namespace

std::vector<Message> losses(const Assessment& before, const AssessedOrder& after) {
  std::vector<Message> lost;
  for (const StepState& state : after.assessment.steps) {
    if (state.step->action != Action::message || !state.step->deadline || !comes_too_late(state)) continue;
    const StepState* const earlier = before.find(state.step->name);
    if (earlier == nullptr || !can_be_done(*earlier)) continue;
    lost.push_back(msg("then it is too late for: {step} ({id})", arg("step", i18n::render(step_title(*state.step))),
                       arg("id", after.order.id)));
  }
  if (has_lost_cancellation(before)) return lost;
  for (const Warning& warning : after.assessment.warnings) {
    if (warning.kind == WarningKind::no_time_to_cancel) lost.push_back(warning_text(after, warning));
  }
  return lost;
}

}  // namespace ordertrack::commands
