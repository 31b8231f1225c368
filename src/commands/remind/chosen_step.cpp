#include "commands/remind/chosen_step.hpp"

#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ordertrack::commands::remind {
namespace {

bool belongs_to_today(const AssessedOrder& order, const StepState& state, Instant now) {
  return state.opens && state.opens->at < end_of_day(order.market->zone, now);
}

tl::unexpected<Error> nothing_due(const AssessedOrder& order, Instant now) {
  std::vector<Message> hints{msg("next: {next}", arg("next", i18n::render(next_text(order))))};
  for (const StepState& state : order.assessment.steps) {
    if (state.step->action != Action::message || !state.will_be_due() || !belongs_to_today(order, state, now)) continue;
    hints.push_back(msg("send it before its hour with: ordertrack remind {id} --step {step}", arg("id", order.order.id),
                        arg("step", state.step->name)));
    break;
  }
  return fail(ErrorKind::nothing_due, msg("no message is due for {id}", arg("id", order.order.id)), std::move(hints));
}

std::string message_names(const AssessedOrder& order) {
  std::vector<std::string> names;
  for (const StepState& state : order.assessment.steps) {
    if (state.step->action == Action::message) names.push_back(state.step->name);
  }
  return i18n::joined(names);
}

/// Whether a message was due, or of the day, when it was sent: what is recorded now may be over since.
bool was_for_that_day(const AssessedOrder& order, const StepState& state, Instant sent) {
  const Assessment then = assess(*order.market, order.order, sent);
  const StepState* before = then.find(state.step->name);
  if (before == nullptr) return false;
  return before->status == StepStatus::due ||
         (before->status == StepStatus::waiting && belongs_to_today(order, *before, sent));
}

Result<const StepState*> check_day(const AssessedOrder& order, const StepState& state, Instant sent,
                                   const Occasion& occasion) {
  if (occasion.options.force || state.status == StepStatus::due || state.status == StepStatus::done) return &state;
  if (occasion.options.at && was_for_that_day(order, state, sent)) return &state;
  if (state.status == StepStatus::waiting && belongs_to_today(order, state, occasion.now)) return &state;
  if (state.status == StepStatus::waiting && state.opens) {
    return fail(ErrorKind::too_early,
                msg("the message {step} of {id} is not for today: it opens {time}", arg("step", state.step->name),
                    arg("id", order.order.id), arg("time", shown_in(order, state.opens->at))),
                {msg("send it all the same with --force")});
  }
  return fail(ErrorKind::not_possible,
              msg("the message {step} of {id} is not to be sent: it is {status}", arg("step", state.step->name),
                  arg("id", order.order.id), arg("status", i18n::render(status_title(state.status)))),
              {msg("send it all the same with --force; if it was sent in its time, say when with --at TIME")});
}

}  // namespace

Result<const StepState*> chosen_step(const AssessedOrder& order, Instant sent, const Occasion& occasion) {
  if (!occasion.options.step) {
    const StepState* due = due_message(order.assessment);
    if (due == nullptr) return nothing_due(order, occasion.now);
    return due;
  }
  const std::string& name = *occasion.options.step;
  const StepState* state = order.assessment.find(name);
  if (state == nullptr || state->step->action != Action::message) {
    return fail(ErrorKind::not_found,
                msg("{id} has no message \"{step}\"", arg("id", order.order.id), arg("step", name)),
                {msg("it has: {steps}", arg("steps", message_names(order)))});
  }
  if (state->step->phase != order.assessment.phase()) {
    return fail(ErrorKind::not_possible,
                msg("the message {step} is not for an order that is {phase}: {id}", arg("step", name),
                    arg("phase", i18n::render(phase_title(order.assessment.phase()))), arg("id", order.order.id)),
                {msg("see ordertrack status {id}", arg("id", order.order.id))});
  }
  if (state->status == StepStatus::done && !occasion.options.again) {
    return fail(ErrorKind::already,
                msg("the message {step} of {id} was sent {time}", arg("step", name), arg("id", order.order.id),
                    arg("time", shown_in(order, state->done_at.value_or(occasion.now)))),
                {msg("send a further one with --again")});
  }
  return check_day(order, *state, sent, occasion);
}

const StepState* due_message(const Assessment& assessment) {
  for (const std::size_t position : assessment.due) {
    if (assessment.steps[position].step->action == Action::message) return &assessment.steps[position];
  }
  return nullptr;
}

}  // namespace ordertrack::commands::remind
