#include "config/holidays.hpp"

#include "config/holiday_file.hpp"
#include "support/embedded.hpp"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <type_traits>

namespace ordertrack::config {
namespace {

namespace chr = std::chrono;

constexpr std::string_view file_ending = ".toml";

chr::local_days day_of_rule(const YearlyDay& on, int year) {
  return std::visit(
      [year]<typename On>(const On& day) {
        if constexpr (std::is_same_v<On, Equinox>) {
          return chr::local_days{day_of(day, year)};
        } else {
          return chr::local_days{chr::year{year} / day};
        }
      },
      on);
}

chr::local_days day_in(const HolidayRule& rule, int year) {
  const auto moved =
      std::ranges::find(rule.moved, chr::year{year}, [](const chr::year_month_day& day) { return day.year(); });
  return moved == rule.moved.end() ? day_of_rule(rule.on, year) : chr::local_days{*moved};
}

Holidays named_holidays(const HolidayCalendar& calendar) {
  Holidays days;
  for (const auto& rule : calendar.rules) {
    for (auto year = std::max(rule.from, calendar.from); year <= std::min(rule.until, calendar.until); ++year) {
      days.insert(day_in(rule, year));
    }
  }
  for (const auto day : calendar.once) days.emplace(day);
  return days;
}

chr::local_days first_day_that_is_none(const Holidays& holidays, chr::local_days day) {
  while (holidays.contains(day)) day += chr::days{1};
  return day;
}

}  // namespace

// The spring equinox of 1980 was at 20.8431 March, the autumn one at 23.2488 September; each year they come 0.242194
// days later, less the leap days. In millionths of a day, so that every machine rounds alike.
chr::year_month_day day_of(Equinox equinox, int year) {
  constexpr std::int64_t million = 1'000'000;
  const bool spring = equinox == Equinox::spring;
  const std::int64_t in_1980 = spring ? 20'843'100 : 23'248'800;
  const int years = year - 1980;
  const auto day = (in_1980 + std::int64_t{242'194} * years) / million - years / 4;
  return chr::year{year} / chr::month{spring ? 3U : 9U} / chr::day{static_cast<unsigned>(day)};
}

Holidays days_of(const HolidayCalendar& calendar) {
  const auto holidays = named_holidays(calendar);
  auto days_off = holidays;
  for (const auto day : holidays) {
    if (calendar.substitute && chr::weekday{day} == chr::Sunday) days_off.insert(first_day_that_is_none(holidays, day));
    if (calendar.bridge && holidays.contains(day + chr::days{2})) days_off.insert(day + chr::days{1});
  }
  return days_off;
}

std::optional<Holidays> built_in_holidays(std::string_view name) {
  for (const auto& file : holidays::embedded_files()) {
    if (file.name.substr(0, file.name.size() - file_ending.size()) != name) continue;
    const auto calendar = read_holiday_calendar(file.content, file.name);
    if (!calendar) throw std::logic_error("the built-in holidays " + std::string(name) + " cannot be read");
    auto days = days_of(*calendar);
    if (auto others = built_in_holidays(calendar->extends)) days.merge(*others);
    return days;
  }
  return std::nullopt;
}

std::string built_in_calendars() {
  std::string names;
  for (const auto& file : holidays::embedded_files()) {
    if (!names.empty()) names += ", ";
    names += file.name.substr(0, file.name.size() - file_ending.size());
  }
  return names;
}

}  // namespace ordertrack::config
