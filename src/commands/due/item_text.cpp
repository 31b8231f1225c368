#include "commands/due/item_text.hpp"

#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <cctype>
#include <chrono>
#include <cstdint>

namespace ordertrack::commands::due {
namespace {

constexpr std::chrono::hours soon_after{24};

/// Whether an instant lies on the day of another, on the clocks of the item's market.
bool is_on_day_of(const Item& item, Instant at, Instant now) {
  const Zone& zone = item.order().market->zone;
  return civil_day(zone, at) == civil_day(zone, now);
}

}  // namespace

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
  const bool today = is_on_day_of(item, opens, now);
  return i18n::render(msg("since {time}", arg("time", today ? i18n::clock_text(time) : i18n::date_text(time))));
}

std::string opens_text(const Item& item, std::optional<Instant> today) {
  const auto& opens = item.state().opens;
  if (!opens) return {};
  const ShownTime time = shown_in(item.order(), opens->at);
  return today && is_on_day_of(item, opens->at, *today) ? i18n::clock_text(time) : i18n::time_text(time);
}

std::string until_text(const Item& item) {
  const auto end = item.end();
  if (!end) return {};
  const std::string time = i18n::deadline_text(shown_in(item.order(), *end));
  return i18n::render(msg("until {time}", arg("time", time)));
}

std::string short_until_text(const Item& item, Instant now) {
  const auto end = item.end();
  if (!end) return {};
  const bool today = *end > now && *end <= end_of_day(item.order().market->zone, now);
  const ShownTime time = shown_in(item.order(), *end);
  return i18n::render(
      msg("until {time}", arg("time", today ? i18n::deadline_clock_text(time) : i18n::deadline_text(time))));
}

std::string near_end_text(const Item& item) {
  const auto& opens = item.state().opens;
  const auto end = item.end();
  if (!opens || !end || *end - opens->at > soon_after) return {};
  const std::string time = i18n::deadline_clock_text(shown_in(item.order(), *end));
  return i18n::render(msg("until {time}", arg("time", time)));
}

}  // namespace ordertrack::commands::due
