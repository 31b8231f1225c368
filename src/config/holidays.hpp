#pragma once

#include <ordertrack/market.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ordertrack::config {

using Holidays = std::set<std::chrono::local_days>;

enum class Equinox : std::uint8_t { spring, autumn };

/// On which day of a year a holiday falls.
using YearlyDay = std::variant<std::chrono::month_day, std::chrono::month_weekday, Equinox>;

/// A holiday that comes every year.
struct HolidayRule {
  YearlyDay on = Equinox::spring;
  int from = 0;                                      ///< the first year
  int until = 0;                                     ///< the last year
  std::vector<std::chrono::year_month_day> moved{};  ///< in the years of these days it is on them instead
};

/// A country's holidays, as its law makes them.
struct HolidayCalendar {
  std::string extends{};  ///< the built-in calendar whose days off count too; empty: none
  int from = 0;           ///< the first year for which the rules hold
  int until = 0;          ///< the last one
  std::vector<HolidayRule> rules{};
  std::vector<std::chrono::year_month_day> once{};  ///< holidays of one year only
  bool substitute = false;  ///< for a holiday on a Sunday the next day that is none is a day off
  bool bridge = false;      ///< a day between two holidays is a day off
  Source source{};
};

/// The civil day of an equinox in Japan: an approximation that holds for the years 1980 to 2099.
[[nodiscard]] std::chrono::year_month_day day_of(Equinox equinox, int year);

/// All days off from the calendar's first year to its last, without those of the one that it extends.
[[nodiscard]] Holidays days_of(const HolidayCalendar& calendar);

/// The days of a calendar that is built into the program, as `jp`, with those that it extends; nothing where there is
/// none of that name.
[[nodiscard]] std::optional<Holidays> built_in_holidays(std::string_view name);

/// The names of the calendars that are built in, for a hint: `jp-bank, jp`.
[[nodiscard]] std::string built_in_calendars();

}  // namespace ordertrack::config
