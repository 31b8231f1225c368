#include "commands/settle/settle.hpp"

#include "commands/happened_at.hpp"
#include "commands/out_of_sight.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace ordertrack::commands::settle {
namespace {

using Refusal = std::optional<Error>;

Arg id(const AssessedOrder& order) { return arg("id", order.order.id); }

std::string joined(const std::vector<const StepState*>& states) {
  std::vector<std::string> names;
  for (const StepState* state : states) names.push_back(state->step->name);
  return i18n::joined(names);
}

tl::unexpected<Error> unknown_step(const std::string& name, const AssessedOrder& order) {
  std::vector<const StepState*> known;
  for (const StepState& state : order.assessment.steps) known.push_back(&state);
  std::vector<Message> hints;
  if (!known.empty()) hints.push_back(msg("its steps are: {steps}", arg("steps", joined(known))));
  return fail(ErrorKind::not_found, msg("the order {id} has no step \"{step}\"", id(order), arg("step", name)),
              std::move(hints));
}

tl::unexpected<Error> nothing_due(const AssessedOrder& order) {
  const Assessment& assessment = order.assessment;
  Message hint = msg("next: {next}", arg("next", i18n::render(next_text(order))));
  if (!assessment.due.empty()) {
    const Step& due = *assessment.steps[assessment.due.front()].step;
    hint =
        msg("{step}: {command}", arg("step", i18n::render(step_title(due))), arg("command", step_command(order, due)));
  }
  return fail(ErrorKind::nothing_due, msg("nothing is due for {id} that `done` records", id(order)), {std::move(hint)});
}

/// The step meant where none is named: the one that is due and is done by hand.
Result<const StepState*> due_step(const AssessedOrder& order) {
  std::vector<const StepState*> candidates;
  for (const std::size_t position : order.assessment.due) {
    const StepState& state = order.assessment.steps[position];
    if (is_done_by_hand(*state.step)) candidates.push_back(&state);
  }
  if (candidates.empty()) return nothing_due(order);
  if (candidates.size() == 1) return candidates.front();
  return fail(ErrorKind::ambiguous,
              msg("several steps of {id} are due: {steps}", id(order), arg("steps", joined(candidates))),
              {msg("say which: ordertrack done {id} {step}", id(order), arg("step", candidates.front()->step->name))});
}

Result<const StepState*> meant_step(const Options& options, const AssessedOrder& order) {
  if (!options.step) return due_step(order);
  const StepState* state = order.assessment.find(*options.step);
  if (state == nullptr) return unknown_step(*options.step, order);
  return state;
}

Refusal refuse_settled(const Options& options, const AssessedOrder& order, const StepState& state) {
  const auto told = [&](std::string_view sentence) {
    return Error{
        ErrorKind::already,
        msg(sentence, arg("step", state.step->name), id(order),
            arg("time", shown_in(order, state.done_at.value_or(Instant{})))),
        {msg("see ordertrack status {id}; what was recorded last is taken back with ordertrack undo", id(order))}};
  };
  if (state.status == StepStatus::done) return told(mark("the step {step} of {id} was done already, {time}"));
  if (state.status == StepStatus::skipped && options.way == Way::skip) {
    return told(mark("the step {step} of {id} was skipped already, {time}"));
  }
  return std::nullopt;
}

Refusal refuse_idle(const AssessedOrder& order, const StepState& state) {
  if (state.status != StepStatus::idle) return std::nullopt;
  const Phase wanted = state.step->phase;
  if (wanted == order.assessment.phase()) {
    return Error{ErrorKind::not_possible,
                 msg("the step {step} does not apply to {id}", arg("step", state.step->name), id(order)),
                 {msg("see ordertrack status {id}", id(order))}};
  }
  return Error{ErrorKind::not_possible,
               msg("the step {step} is for an order that is {wanted}; {id} is {phase}", arg("step", state.step->name),
                   arg("wanted", i18n::render(phase_title(wanted))), id(order),
                   arg("phase", i18n::render(phase_title(order.assessment.phase())))),
               {msg("see ordertrack status {id}", id(order))}};
}

/// `remind` wants the step's name where another message may be due.
std::string own_command(const AssessedOrder& order, const Step& step) {
  const std::string command = step_command(order, step);
  return step.action == Action::message ? command + " --step " + step.name : command;
}

Refusal refuse_other_command(const AssessedOrder& order, const Step& step) {
  if (is_done_by_hand(step)) return std::nullopt;
  return Error{ErrorKind::not_possible,
               msg("the step {step} has a command of its own", arg("step", step.name)),
               {msg("type: {command}", arg("command", own_command(order, step)))}};
}

/// A look on the market's last day to cancel must say what was decided: nothing would remind of it again.
Refusal refuse_last_look(const AssessedOrder& order, const StepState& state) {
  if (state.status == StepStatus::missed || !state.closes || !is_last_look(*order.market, *state.step))
    return std::nullopt;
  return Error{
      ErrorKind::not_possible,
      msg(order.market->cancellable_until->source.confirmed()
              ? mark("{market} lets you cancel {id} only until {time}: record what you decided")
              : mark("{market} seems to let you cancel {id} only until {time}: record what you decided"),
          arg("market", market_title(order)), id(order),
          arg("time", i18n::deadline_text(shown_in(order, state.closes->at)))),
      {msg("cancelled: {command}", arg("command", step_command(order, *state.step))),
       msg("paid: ordertrack pay {id}", id(order)), msg("neither yet: ordertrack snooze {id} --until TIME", id(order)),
       msg("it stays as it is: ordertrack skip {id} {step}", id(order), arg("step", state.step->name))}};
}

/// A look at the page of an order that the market cancels by itself must say what was seen there.
Refusal refuse_check(const AssessedOrder& order, const Step& step) {
  if (step.action != Action::check || step.phase != Phase::unpaid || !order.market->auto_cancel) return std::nullopt;
  return Error{ErrorKind::not_possible,
               msg(order.market->auto_cancel->source.confirmed()
                       ? mark("{market} cancels by itself: record what the page of {id} says")
                       : mark("{market} seems to cancel by itself: record what the page of {id} says"),
                   arg("market", market_title(order)), id(order)),
               {msg("cancelled: {command}", arg("command", step_command(order, step))),
                msg("paid: ordertrack pay {id}", id(order)),
                msg("neither yet: ordertrack snooze {id} --until TIME", id(order))}};
}

Refusal refuse(const Options& options, const AssessedOrder& order, const StepState& state) {
  if (auto refusal = refuse_settled(options, order, state)) return refusal;
  if (auto refusal = refuse_idle(order, state)) return refusal;
  if (options.way == Way::skip) return std::nullopt;
  if (auto refusal = refuse_other_command(order, *state.step)) return refusal;
  if (auto refusal = refuse_last_look(order, state)) return refusal;
  return refuse_check(order, *state.step);
}

ChangeReport settled(const Options& options, const AssessedOrder& order, const Step& step, Instant at,
                     const Markets& markets, Instant now) {
  if (options.way == Way::skip) {
    return one_event(
        "skip", order.order, {.at = at, .kind = EventKind::skip, .step = step.name},
        msg("recorded for {id}, decided against: {step}", id(order), arg("step", i18n::render(step_title(step)))),
        markets, now);
  }
  return one_event("done", order.order, {.at = at, .kind = EventKind::done, .step = step.name},
                   msg("recorded for {id}: {done}", id(order), arg("done", i18n::render(step_done_title(step)))),
                   markets, now);
}

}  // namespace

Result<ChangeReport> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  auto found = orders.find(options.order, {});
  if (!found) return fail(found.error());
  const AssessedOrder order = assess_order(std::move(*found), markets, now);
  const auto state = meant_step(options, order);
  if (!state) return fail(state.error());
  if (auto refusal = refuse(options, order, **state)) return fail(std::move(*refusal));
  const auto at = happened_in_phase(options.at, order.order, *order.market, now);
  if (!at) return fail(at.error());
  ChangeReport report = settled(options, order, *(*state)->step, *at, markets, now);
  if (auto end = out_of_sight(report.orders.front())) report.warnings.push_back(*std::move(end));
  return report;
}

}  // namespace ordertrack::commands::settle
