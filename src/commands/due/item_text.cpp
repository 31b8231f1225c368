#include "commands/due/item_text.hpp"

#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <cctype>
#include <cstdint>

namespace ordertrack::commands::due {

Message headline(const ShownTime& now, const Counts& counts) {
  if (counts.due == 0 && counts.later == 0) return msg("{time}: nothing to do now", arg("time", now));
  const Arg due = arg("due", static_cast<std::int64_t>(counts.due));
  if (counts.later == 0) return msg("{time}: {due} to do now", arg("time", now), due);
  return msg("{time}: {due} to do now, {later} later", arg("time", now), due,
             arg("later", static_cast<std::int64_t>(counts.later)));
}

Message left_out_text(const Report& report) {
  return msg_n("{n} more order is left out by --limit", "{n} more orders are left out by --limit",
               static_cast<std::int64_t>(report.left_out));
}

std::string heading(const Group& group) {
  std::string text = i18n::render(step_title(group.step()));
  if (!text.empty()) text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  return text;
}

std::string price_text(const Order& order) { return order.price ? i18n::money_text(*order.price) : std::string{}; }

std::string since_text(const Item& item) {
  return i18n::render(msg("since {time}", arg("time", shown_in(item.order(), item.state().opens->at))));
}

std::string short_since_text(const Item& item, Instant now) {
  const Instant opens = item.state().opens->at;
  const ShownTime time = shown_in(item.order(), opens);
  const bool today = civil_day(item.order().market->zone, opens) == civil_day(item.order().market->zone, now);
  return i18n::render(msg("since {time}", arg("time", today ? i18n::clock_text(time) : i18n::date_text(time))));
}

std::string until_text(const Item& item) {
  if (!item.state().closes) return {};
  const std::string time = i18n::deadline_text(shown_in(item.order(), item.state().closes->at));
  return i18n::render(msg("until {time}", arg("time", time)));
}

std::string short_until_text(const Item& item, Instant now) {
  if (!item.state().closes) return {};
  const Zone& zone = item.order().market->zone;
  const Instant closes = item.state().closes->at;
  const bool today = closes <= end_of_day(zone, now);
  const ShownTime time = shown_in(item.order(), closes);
  return i18n::render(
      msg("until {time}", arg("time", today ? i18n::deadline_clock_text(time) : i18n::deadline_text(time))));
}

}  // namespace ordertrack::commands::due
