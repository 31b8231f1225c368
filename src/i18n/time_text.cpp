#include "i18n/language.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <array>
#include <chrono>

namespace ordertrack::i18n {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::array english_weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array japanese_weekdays{"日", "月", "火", "水", "木", "金", "土"};
constexpr std::array english_months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::optional<Instant> reference;

/// A civil day and the time that has passed of it, up to 24:00.
struct WallClock {
  std::chrono::sys_days day;
  minutes passed{0};
};

WallClock wall_clock(const ShownTime& time) {
  const Instant local = time.at + time.offset;
  const auto day = std::chrono::floor<days>(local);
  return {day, std::chrono::floor<minutes>(local - day)};
}

bool needs_year(const ShownTime& time, std::chrono::year year) {
  if (time.with_year || !reference) return true;
  const std::chrono::year_month_day today(std::chrono::floor<days>(*reference + time.offset));
  return year != today.year();
}

std::string text_of(const WallClock& clock, const ShownTime& time) {
  const std::chrono::year_month_day date(clock.day);
  const int year = static_cast<int>(date.year());
  const unsigned month = static_cast<unsigned>(date.month());
  const unsigned day = static_cast<unsigned>(date.day());
  const unsigned weekday = std::chrono::weekday(clock.day).c_encoding();
  const bool with_year = needs_year(time, date.year());
  const auto hour = clock.passed / hours{1};
  const auto minute = (clock.passed % hours{1}).count();
  if (spoken() == Language::ja) {
    return fmt::format(FMT_COMPILE("{}{}月{}日({}) {:02}:{:02}"), with_year ? fmt::format("{}年", year) : "", month,
                       day, japanese_weekdays[weekday], hour, minute);
  }
  return fmt::format(FMT_COMPILE("{} {} {}{} {:02}:{:02}"), english_weekdays[weekday], day, english_months[month - 1],
                     with_year ? fmt::format(" {}", year) : "", hour, minute);
}

}  // namespace

void set_reference(Instant now) { reference = now; }

std::string time_text(const ShownTime& time) { return text_of(wall_clock(time), time); }

std::string deadline_text(const ShownTime& time) {
  WallClock clock = wall_clock(time);
  if ((time.at + time.offset) == clock.day) {
    clock.day -= days{1};
    clock.passed = hours{24};
  }
  return text_of(clock, time);
}

}  // namespace ordertrack::i18n
