#include "commands/event_text.hpp"

#include "commands/payment_text.hpp"
#include "commands/step_text.hpp"
#include "config/market_name.hpp"
#include "i18n/language.hpp"
#include "input/time.hpp"

#include <ordertrack/forgotten.hpp>

#include <algorithm>
#include <array>
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
  return event.kind == EventKind::snooze ? i18n::time_text(time) : i18n::deadline_text(time);
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

Message cancel_text(const Event& event, const Market& market) {
  switch (event.by.value_or(Party::seller)) {
    case Party::seller:
      if (event.until)
        return msg("cancelled by the seller, not waiting until {until}", arg("until", until_text(event, market)));
      return msg("cancelled by the seller");
    case Party::market:
      return msg("cancelled by the market");
    case Party::buyer:
      return msg("cancelled by the buyer");
  }
  return {};
}

/// A field's value as it is kept in the history, as a person reads it.
std::string value_shown(std::string_view value, std::string_view field, const Zone& zone) {
  if (field == "ladder") return std::string(value == "-" ? config::default_ladder : value);
  if (value == "-") return std::string(value);
  if (field == "payment") return i18n::render(payment_title(std::string(value)));
  const auto at = input::read_time(value, zone, Instant{}, input::pretended);
  if (!at) return std::string(value);
  return field.ends_with("_by") ? i18n::deadline_text(shown(zone, *at)) : i18n::time_text(shown(zone, *at));
}

/// A change, with its two values as a person reads them.
std::string with_values_shown(std::string_view change, std::string_view field, const Zone& zone) {
  const bool holds_instants = field.ends_with("_at") || field.ends_with("_by");
  if (!holds_instants && field != "ladder" && field != "payment") return std::string(change);
  constexpr std::string_view arrow = " -> ";
  const std::size_t end = change.find(arrow);
  if (end == std::string_view::npos) return value_shown(change, field, zone);
  return value_shown(change.substr(0, end), field, zone).append(arrow) +
         value_shown(change.substr(end + arrow.size()), field, zone);
}

struct FieldLabel {
  std::string_view field;
  std::string_view label;
};

constexpr auto field_labels = std::to_array<FieldLabel>({
    {"buyer", mark("buyer")},
    {"buyer_id", mark("buyer's id")},
    {"item", mark("item")},
    {"price", mark("price")},
    {"payment", mark("payment")},
    {"ordered_at", mark("ordered")},
    {"pay_by", mark("pay by")},
    {"ship_by", mark("ship by")},
    {"ladder", mark("ladder")},
    {"alias", mark("second id")},
});

std::string_view label_of(std::string_view field) {
  const auto found = std::ranges::find(field_labels, field, &FieldLabel::field);
  return found == field_labels.end() ? field : found->label;
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
      return cancel_text(event, market);
    case EventKind::remove:
      return msg("removed from the book");
  }
  return {};
}

}  // namespace

bool has_text_as_sent(const Event& event) { return event.kind == EventKind::message && !event.text.empty(); }

Message event_text(const Event& event, const Market& market) {
  Message what = without_remark(event, market);
  if (event.text.empty() || has_text_as_sent(event)) return what;  // that is evidence, not a remark
  const bool is_correction = event.kind == EventKind::edit;
  if (is_correction && event.text == erased_text) return msg("the personal data was erased");
  return msg("{what}: {remark}", arg("what", i18n::render(what)),
             arg("remark", is_correction ? correction_text(event.text, market.zone) : event.text));
}

std::string correction_text(std::string_view correction, const Zone& zone) {
  const std::size_t colon = correction.find(": ");
  if (colon == std::string_view::npos) return std::string(correction);
  const std::string_view field = correction.substr(0, colon);
  std::string_view change = correction.substr(colon + 2);
  // There was nothing before; but a ladder, the default one.
  if (field != "ladder" && change.starts_with("- -> ")) change.remove_prefix(5);
  return i18n::render(msg("{field}: {change}", arg("field", i18n::translate(label_of(field))),
                          arg("change", with_values_shown(change, field, zone))));
}

}  // namespace ordertrack::commands
