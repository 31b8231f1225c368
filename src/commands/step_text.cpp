#include "commands/step_text.hpp"

#include "i18n/language.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace ordertrack::commands {
namespace {

struct Title {
  std::string_view name;
  std::string_view to_do;
  std::string_view done;
};

constexpr auto named_titles = std::to_array<Title>({
    {"thanks", mark("thank the buyer"), mark("thanked the buyer")},
    {"remind-1", mark("ask about the payment"), mark("asked about the payment")},
    {"remind-2", mark("ask about the payment again"), mark("asked about the payment again")},
    {"overdue", mark("ask when the buyer can pay"), mark("asked when the buyer can pay")},
    {"receipt", mark("ask whether it has arrived"), mark("asked whether it has arrived")},
    {"final", mark("send the last message"), mark("sent the last message")},
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

/// The title of a message of a known name; under another name it is called after its text.
const Title* named(const Step& step) {
  if (step.action != Action::message) return nullptr;
  for (const std::string* name : {&step.name, &step.template_name}) {
    const auto found = std::ranges::find(named_titles, *name, &Title::name);
    if (found != named_titles.end()) return &*found;
  }
  return nullptr;
}

/// Whether it waits for a date that the seller has not told.
bool waits_for_a_date(const StepState& state) {
  return state.status == StepStatus::waiting && (state.waits_for == "pay_by" || state.waits_for == "ship_by");
}

}  // namespace

Message step_title(const Step& step) {
  if (const Title* title = named(step)) return msg(title->to_do);
  return msg(titles_of(step.action).to_do, arg("step", step.name));
}

bool may_be_left(const Step& step) { return step.optional && step.action != Action::block; }

Message step_done_title(const Step& step) {
  if (const Title* title = named(step)) return msg(title->done);
  return msg(titles_of(step.action).done, arg("step", step.name));
}

std::string step_command(const Step& step, const std::string& id) {
  switch (step.action) {
    case Action::message:
      return "ordertrack remind " + id;
    case Action::block:
      return "ordertrack block " + id;
    case Action::cancel:
      return "ordertrack cancel " + id;
    case Action::ship:
      return "ordertrack ship " + id;
    default:
      return "ordertrack done " + id + " " + step.name;
  }
}

Message warning_text(const AssessedOrder& order, const Warning& warning) {
  const StepState* state = order.assessment.find(warning.step);
  const std::string step = state != nullptr ? i18n::render(step_title(*state->step)) : warning.step;
  switch (warning.kind) {
    case WarningKind::closing_soon:
      return msg("only possible until {time}: {step}", arg("time", shown_in(order, warning.at.value_or(Instant{}))),
                 arg("step", step));
    case WarningKind::no_notice:
      return msg("no last message was sent: the buyer does not know that you will cancel");
    case WarningKind::buyer_blocked:
      return msg("this buyer is blocked");
    case WarningKind::buyer_unpaid_before:
      if (knows_buyer(order.order)) {
        return msg_n("this buyer has left {n} earlier order unpaid", "this buyer has left {n} earlier orders unpaid",
                     warning.count);
      }
      return msg_n("the same name has left {n} earlier order unpaid",
                   "the same name has left {n} earlier orders unpaid", warning.count);
    case WarningKind::paid_after_cancel:
      return msg(
          "paid after the cancellation, {time}: settle it with the buyer, then record how with `ordertrack note`",
          arg("time", shown_in(order, warning.at.value_or(Instant{}))));
    case WarningKind::reply_unanswered:
      return msg("the buyer wrote {time} and has no answer yet",
                 arg("time", shown_in(order, warning.at.value_or(Instant{}))));
    case WarningKind::nothing_comes:
      if (order.assessment.pay_by)
        return msg("unpaid and past its date, and no step is left: decide what becomes of it");
      return msg("unpaid, and no step is left: tell by when it must be paid with `ordertrack edit {id} --pay-by TIME`",
                 arg("id", order.order.id));
    case WarningKind::rule_unconfirmed:
      return msg("the market's rule {rule} is not confirmed: check the date on its page", arg("rule", warning.rule));
  }
  return {};
}

std::vector<Message> warning_texts(const AssessedOrder& order) {
  std::vector<Message> texts;
  if (order.market->name.empty()) {
    texts.push_back(
        msg("the market \"{market}\" is not known any more: put its file back", arg("market", order.order.market)));
  }
  for (const Warning& warning : order.assessment.warnings) {
    if (warning.kind != WarningKind::rule_unconfirmed) texts.push_back(warning_text(order, warning));
  }
  return texts;
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
  for (const StepState& state : assessment.steps) {
    if (waits_for_a_date(state)) return msg("no date yet: {step}", arg("step", i18n::render(step_title(*state.step))));
  }
  return msg("nothing comes");
}

}  // namespace ordertrack::commands
