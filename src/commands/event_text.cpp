#include "commands/event_text.hpp"

#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ordertrack::commands {
namespace {

const Step* step_named(const Market& market, std::string_view name) {
  for (const Ladder& ladder : market.ladders) {
    for (const Step& step : ladder.steps) {
      if (step.name == name) return &step;
    }
  }
  return nullptr;
}

std::string until_text(const Event& event, const Market& market) {
  if (!event.until) return {};
  const ShownTime time = shown(market.zone, *event.until);
  return event.kind == EventKind::promise ? i18n::deadline_text(time) : i18n::time_text(time);
}

Message message_text(const Event& event, const Market& market) {
  const Step* step = step_named(market, event.step);
  Message sent = step != nullptr ? step_done_title(*step) : msg("sent the message \"{step}\"", arg("step", event.step));
  if (event.again) sent = msg("{sent}, once more", arg("sent", i18n::render(sent)));
  if (!event.deadline) return sent;
  return msg("{sent}; to be paid until {deadline}", arg("sent", i18n::render(sent)),
             arg("deadline", i18n::deadline_text(shown(market.zone, *event.deadline))));
}

Message done_text(const Event& event, const Market& market) {
  const Step* step = step_named(market, event.step);
  return step != nullptr ? step_done_title(*step) : msg("did the step \"{step}\"", arg("step", event.step));
}

Message skip_text(const Event& event, const Market& market) {
  const Step* step = step_named(market, event.step);
  return msg("decided against: {step}", arg("step", step != nullptr ? i18n::render(step_title(*step)) : event.step));
}

Message cancel_text(const Event& event) {
  switch (event.by.value_or(Party::seller)) {
    case Party::seller:
      return msg("cancelled by the seller");
    case Party::market:
      return msg("cancelled by the market");
    case Party::buyer:
      return msg("cancelled by the buyer");
  }
  return {};
}

Message without_remark(const Event& event, const Market& market) {
  switch (event.kind) {
    case EventKind::add:
      return msg("added to the book");
    case EventKind::edit:
      return msg("corrected");
    case EventKind::note:
      return msg("note");
    case EventKind::message:
      return message_text(event, market);
    case EventKind::done:
      return done_text(event, market);
    case EventKind::block:
      return msg("blocked the buyer");
    case EventKind::unblock:
      return msg("unblocked the buyer");
    case EventKind::skip:
      return skip_text(event, market);
    case EventKind::reply:
      return msg("the buyer wrote");
    case EventKind::promise:
      return msg("the buyer promised to pay by {until}", arg("until", until_text(event, market)));
    case EventKind::snooze:
      return msg("snoozed until {until}", arg("until", until_text(event, market)));
    case EventKind::pay:
      return msg("paid");
    case EventKind::ship:
      return msg("shipped");
    case EventKind::receive:
      return msg("received by the buyer");
    case EventKind::cancel:
      return cancel_text(event);
    case EventKind::remove:
      return msg("removed from the book");
  }
  return {};
}

}  // namespace

Message event_text(const Event& event, const Market& market) {
  Message what = without_remark(event, market);
  if (event.text.empty() || event.kind == EventKind::message)
    return what;  // a message's text is evidence, not a remark
  return msg("{what}: {remark}", arg("what", i18n::render(what)), arg("remark", event.text));
}

}  // namespace ordertrack::commands
