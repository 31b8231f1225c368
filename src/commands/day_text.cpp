#include "commands/day_text.hpp"

#include "i18n/language.hpp"

#include <fmt/format.h>

#include <chrono>

namespace ordertrack::commands {
namespace {

Message anchor_text(Anchor anchor) {
  switch (anchor) {
    case Anchor::begin:
      return msg("the phase's begin");
    case Anchor::ordered:
      return msg("the order");
    case Anchor::paid:
      return msg("the payment");
    case Anchor::shipped:
      return msg("the shipment");
    case Anchor::pay_by:
      return msg("the pay-by date");
    case Anchor::ship_by:
      return msg("the ship-by date");
    case Anchor::last_date:
      return msg("the last date told or promised");
  }
  return {};
}

}  // namespace

std::string clock_text(ClockTime at) {
  const auto hours = std::chrono::duration_cast<std::chrono::hours>(at);
  return fmt::format("{:02}:{:02}", hours.count(), (at - hours).count());
}

// The first days have words of their own in Japanese.
Message day_text(int day, DayCount count) {
  if (count == DayCount::business) return msg("business day {n}", arg("n", day));
  switch (day) {
    case 0:
      return msg("day 0");
    case 1:
      return msg("day 1");
    case 2:
      return msg("day 2");
    default:
      return msg("day {n}", arg("n", day));
  }
}

Message moment_text(int day, ClockTime at, DayCount count, Anchor from) {
  const std::string anchor = i18n::render(anchor_text(from));
  if (day < 0 && count == DayCount::business) {
    return msg_n("{at}, {n} business day before {anchor}", "{at}, {n} business days before {anchor}", -day,
                 arg("at", clock_text(at)), arg("anchor", anchor));
  }
  if (day < 0) {
    return msg_n("{at}, {n} day before {anchor}", "{at}, {n} days before {anchor}", -day, arg("at", clock_text(at)),
                 arg("anchor", anchor));
  }
  if (day == 0) return msg("{at} on the day of {anchor}", arg("at", clock_text(at)), arg("anchor", anchor));
  return msg("{at} on {day} after {anchor}", arg("at", clock_text(at)), arg("day", i18n::render(day_text(day, count))),
             arg("anchor", anchor));
}

Message rule_text(const DayRule& rule) { return moment_text(rule.day, rule.at, rule.count, rule.from); }

}  // namespace ordertrack::commands
