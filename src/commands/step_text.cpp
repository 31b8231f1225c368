#include "commands/step_text.hpp"

#include "i18n/language.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace ordertrack::commands {
namespace {

struct Title {
  std::string_view name;
  Action action;
  std::string_view to_do;
  std::string_view done;
};

constexpr auto named_titles = std::to_array<Title>({
    {"thanks", Action::message, mark("thank the buyer"), mark("thanked the buyer")},
    {"remind-1", Action::message, mark("ask about the payment"), mark("asked about the payment")},
    {"remind-bank", Action::message, mark("ask about the payment"), mark("asked about the payment")},
    {"remind-2", Action::message, mark("ask about the payment again"), mark("asked about the payment again")},
    {"overdue", Action::message, mark("ask when the buyer can pay"), mark("asked when the buyer can pay")},
    {"receipt", Action::message, mark("ask whether it has arrived"), mark("asked whether it has arrived")},
    {"final", Action::message, mark("send the last message"), mark("sent the last message")},
    {"final-bank", Action::message, mark("send the last message"), mark("sent the last message")},
    {"last-day", Action::check, mark("see on the last day whether to cancel"), mark("looked on the last day")},
    {"too-late", Action::check, mark("see whether it can still be cancelled"),
     mark("saw whether it could still be cancelled")},
    {"second-bidder", Action::check, mark("see to the second bidder"), mark("saw to the second bidder")},
    {"completed", Action::check, mark("see whether it was completed"), mark("saw whether it was completed")},
    {"review-asked", Action::check, mark("see again whether it was completed"),
     mark("saw again whether it was completed")},
});

struct ActionTitle {
  Action action;
  std::string_view to_do;
  std::string_view done;
};

constexpr auto action_titles = std::to_array<ActionTitle>({
    {Action::message, mark("send the message \"{step}\""), mark("sent the message \"{step}\"")},
    {Action::consult, mark("ask the support desk"), mark("asked the support desk")},
    {Action::block, mark("block the buyer"), mark("blocked the buyer")},
    {Action::cancel, mark("cancel the order"), mark("cancelled the order")},
    {Action::check, mark("look at the order's page"), mark("looked at the order's page")},
    {Action::ship, mark("ship the item"), mark("shipped the item")},
    {Action::report, mark("report the buyer"), mark("reported the buyer")},
    {Action::rate, mark("rate the buyer"), mark("rated the buyer")},
    {Action::relist, mark("list the item again"), mark("listed the item again")},
});

const ActionTitle& titles_of(Action action) {
  return *std::find_if(action_titles.begin(), action_titles.end(),
                       [action](const ActionTitle& title) { return title.action == action; });
}

/// The title of a step of a known name; a message under another name is called after its text.
const Title* named(const Step& step) {
  for (const std::string* name : {&step.name, &step.template_name}) {
    const auto found = std::ranges::find_if(
        named_titles, [&](const Title& title) { return title.name == *name && title.action == step.action; });
    if (found != named_titles.end()) return &*found;
  }
  return nullptr;
}

/// Whether it waits for a date that the seller has not told.
bool waits_for_a_date(const StepState& state) {
  return state.status == StepStatus::waiting && (state.waits_for == "pay_by" || state.waits_for == "ship_by");
}

/// Whether `cancel` would refuse the order at an instant.
bool is_refused(const AssessedOrder& order, Instant at) {
  const auto bound = cancel_bound(*order.market, order.order);
  return bound && bound->at > at;
}

}  // namespace

Message step_title(const Step& step) {
  if (const Title* title = named(step)) return msg(title->to_do);
  return msg(titles_of(step.action).to_do, arg("step", step.name));
}

bool may_be_left(const Step& step) { return step.optional && step.action != Action::block; }

bool is_done_by_hand(const Step& step) {
  constexpr std::array by_hand{Action::consult, Action::check, Action::report, Action::rate, Action::relist};
  return std::ranges::find(by_hand, step.action) != by_hand.end();
}

Message step_done_title(const Step& step) {
  if (const Title* title = named(step)) return msg(title->done);
  return msg(titles_of(step.action).done, arg("step", step.name));
}

std::string step_command(const AssessedOrder& order, const Step& step) {
  return step_command(order, step, order.order.id, order.at);
}

std::string step_command(const AssessedOrder& order, const Step& step, std::string_view id, Instant at) {
  const auto with_id = [id](std::string_view command) {
    return std::string("ordertrack ").append(command).append(" ").append(id);
  };
  if (step.action == Action::check && step.phase == Phase::unpaid && order.market->auto_cancel)
    return with_id("cancel") + " --by market";
  if (is_last_look(*order.market, step)) return with_id("cancel") + (is_refused(order, at) ? " --force" : "");
  switch (step.action) {
    case Action::message:
      return with_id("remind");
    case Action::block:
      return with_id("block");
    case Action::cancel:
      return with_id("cancel");
    case Action::ship:
      return with_id("ship");
    default:
      return with_id("done") + " " + step.name;
  }
}

Message phase_title(Phase phase) {
  switch (phase) {
    case Phase::unpaid:
      return msg("unpaid");
    case Phase::paid:
      return msg("paid");
    case Phase::shipped:
      return msg("shipped");
    case Phase::closed:
      return msg("closed");
    case Phase::cancelled:
      return msg("cancelled");
  }
  return {};
}

Message status_title(StepStatus status) {
  switch (status) {
    case StepStatus::idle:
      return msg("not for this phase");
    case StepStatus::done:
      return msg("done");
    case StepStatus::skipped:
      return msg("skipped");
    case StepStatus::superseded:
      return msg("not needed");
    case StepStatus::missed:
      return msg("missed");
    case StepStatus::waiting:
      return msg("waiting");
    case StepStatus::due:
      return msg("due");
  }
  return {};
}

Message next_text(const AssessedOrder& order) {
  const Assessment& assessment = order.assessment;
  if (!assessment.due.empty()) {
    const auto must = std::find_if(assessment.due.begin(), assessment.due.end(), [&](std::size_t position) {
      return !may_be_left(*assessment.steps[position].step);
    });
    const Step& step = *assessment.steps[must != assessment.due.end() ? *must : assessment.due.front()].step;
    return msg("now: {step}", arg("step", i18n::render(step_title(step))));
  }
  if (assessment.next) {
    const StepState& next = assessment.steps[*assessment.next];
    return msg("{time}: {step}", arg("time", shown_in(order, next.opens->at)),
               arg("step", i18n::render(step_title(*next.step))));
  }
  if (assessment.warns_of(WarningKind::paid_after_cancel)) return msg("first a note on the late payment");
  for (const StepState& state : assessment.steps) {
    if (waits_for_a_date(state)) return msg("no date yet: {step}", arg("step", i18n::render(step_title(*state.step))));
  }
  return msg("nothing comes");
}

}  // namespace ordertrack::commands
