#include "commands/warning_text.hpp"

#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <string>

namespace ordertrack::commands {
namespace {

/// The end that a warning tells.
std::string warned_end(const AssessedOrder& order, const Warning& warning) {
  return i18n::deadline_text(shown_in(order, warning.at.value_or(Instant{})));
}

/// The rule of the market that closes a step, if it is one of those.
const std::optional<DayRule>* ending_rule(const Market& market, const StepState* state) {
  if (state == nullptr || !state->closes) return nullptr;
  if (state->closes->because == Because::cancellable_until) return &market.cancellable_until;
  if (state->closes->because == Because::auto_cancel) return &market.auto_cancel;
  return nullptr;
}

/// What is lost at the end of a step, where the market's rule tells it.
std::string lost_then(const AssessedOrder& order, const Warning& warning) {
  const auto* rule = ending_rule(*order.market, order.assessment.find(warning.step));
  return rule == nullptr || !*rule ? std::string{} : i18n::spoken_text((*rule)->then);
}

Message closing_soon(const AssessedOrder& order, const Warning& warning) {
  const StepState* state = order.assessment.find(warning.step);
  const std::string step = state != nullptr ? i18n::render(step_title(*state->step)) : warning.step;
  const std::string what = lost_then(order, warning);
  return msg(what.empty() ? mark("only possible until {time}: {step}")
                          : mark("only possible until {time}, then {what}: {step}"),
             arg("time", warned_end(order, warning)), arg("what", what), arg("step", step));
}

Message no_time_to_cancel(const AssessedOrder& order, const Warning& warning) {
  const Message limit = msg(order.market->cancellable_until->source.confirmed()
                                ? mark("the market lets you cancel only until {time}")
                                : mark("the market seems to let you cancel only until {time}"),
                            arg("time", warned_end(order, warning)));
  const std::string what = lost_then(order, warning);
  return msg(
      "{limit}{then}, and the ladder would come to it later: decide before then, and record it with ordertrack "
      "cancel {id} --force",
      arg("limit", i18n::render(limit)),
      arg("then", what.empty() ? std::string{} : i18n::render(msg(", then {what}", arg("what", what)))),
      arg("id", order.order.id));
}

Message market_unknown(const AssessedOrder& order) {
  return msg("the market \"{market}\" is not known any more: put its file back", arg("market", order.order.market));
}

Message ladder_unknown(const AssessedOrder& order) {
  return msg(
      "the ladder \"{ladder}\" is not there any more, the default one is followed: put it back, or ordertrack edit "
      "{id} --ladder default",
      arg("ladder", order.order.ladder), arg("id", order.order.id));
}

Message unpaid_before(const AssessedOrder& order, const Warning& warning) {
  if (knows_buyer(order.order)) {
    return msg_n("this buyer has left {n} earlier order unpaid", "this buyer has left {n} earlier orders unpaid",
                 warning.count);
  }
  return msg_n("the same name has left {n} earlier order unpaid", "the same name has left {n} earlier orders unpaid",
               warning.count);
}

Message nothing_comes(const AssessedOrder& order) {
  if (order.assessment.pay_by) return msg("unpaid and past its date, and no step leads on: decide what becomes of it");
  return msg("unpaid, and no step leads on: tell by when it must be paid with `ordertrack edit {id} --pay-by TIME`",
             arg("id", order.order.id));
}

}  // namespace

Message warning_text(const AssessedOrder& order, const Warning& warning) {
  switch (warning.kind) {
    case WarningKind::market_unknown:
      return market_unknown(order);
    case WarningKind::ladder_unknown:
      return ladder_unknown(order);
    case WarningKind::closing_soon:
      return closing_soon(order, warning);
    case WarningKind::no_time_to_cancel:
      return no_time_to_cancel(order, warning);
    case WarningKind::no_notice:
      return msg("no last message was sent: the buyer does not know that you will cancel");
    case WarningKind::buyer_blocked:
      return msg("this buyer is blocked");
    case WarningKind::buyer_unpaid_before:
      return unpaid_before(order, warning);
    case WarningKind::paid_after_cancel:
      return msg(
          "paid after the cancellation, {time}: settle it with the buyer, then record how with `ordertrack note`",
          arg("time", shown_in(order, warning.at.value_or(Instant{}))));
    case WarningKind::ship_late:
      return msg("to be shipped until {time}: that has passed", arg("time", warned_end(order, warning)));
    case WarningKind::reply_unanswered:
      return msg("the buyer wrote {time} and has no answer yet",
                 arg("time", shown_in(order, warning.at.value_or(Instant{}))));
    case WarningKind::nothing_comes:
      return nothing_comes(order);
    case WarningKind::rule_unconfirmed:
      return msg("the market's rule {rule} is not confirmed: check the date on its page", arg("rule", warning.rule));
  }
  return {};
}

std::vector<Message> warning_texts(const AssessedOrder& order) {
  std::vector<Message> texts;
  for (const Warning& warning : order.assessment.warnings) {
    // Without the market's file nothing comes, whatever is told.
    const bool follows =
        order.assessment.warns_of(WarningKind::market_unknown) && warning.kind == WarningKind::nothing_comes;
    if (warning.kind != WarningKind::rule_unconfirmed && !follows) texts.push_back(warning_text(order, warning));
  }
  return texts;
}

}  // namespace ordertrack::commands
