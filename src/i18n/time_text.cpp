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
std::optional<Zone> home;

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

/// The same, but a midnight is the end of the day before it.
WallClock deadline_clock(const ShownTime& time) {
  WallClock clock = wall_clock(time);
  if ((time.at + time.offset) == clock.day) {
    clock.day -= days{1};
    clock.passed = hours{24};
  }
  return clock;
}

bool needs_year(const ShownTime& time, std::chrono::year year) {
  if (time.with_year || !reference) return true;
  const std::chrono::year_month_day today(std::chrono::floor<days>(*reference + time.offset));
  return year != today.year();
}

std::string day_of(const WallClock& clock, const ShownTime& time) {
  const std::chrono::year_month_day date(clock.day);
  const int year = static_cast<int>(date.year());
  const unsigned month = static_cast<unsigned>(date.month());
  const unsigned day = static_cast<unsigned>(date.day());
  const unsigned weekday = std::chrono::weekday(clock.day).c_encoding();
  const bool with_year = needs_year(time, date.year());
  if (spoken() == Language::ja) {
    return fmt::format(FMT_COMPILE("{}{}月{}日({})"), with_year ? fmt::format("{}年", year) : "", month, day,
                       japanese_weekdays[weekday]);
  }
  return fmt::format(FMT_COMPILE("{} {} {}{}"), english_weekdays[weekday], day, english_months[month - 1],
                     with_year ? fmt::format(" {}", year) : "");
}

std::string clock_of(const WallClock& clock) {
  return fmt::format(FMT_COMPILE("{:02}:{:02}"), clock.passed / hours{1}, (clock.passed % hours{1}).count());
}

/// ` UTC-8` where the clocks of the reader show another time than those of the order's market.
std::string zone_mark(const ShownTime& time) {
  if (!home || home->offset_at(time.at) == time.offset) return {};
  const auto hour = std::chrono::duration_cast<hours>(time.offset);
  const auto minute = std::chrono::abs(std::chrono::duration_cast<minutes>(time.offset - hour));
  return minute == minutes{0} ? fmt::format(" UTC{:+}", hour.count())
                              : fmt::format(" UTC{:+}:{:02}", hour.count(), minute.count());
}

std::string text_of(const WallClock& clock, const ShownTime& time) {
  return day_of(clock, time) + " " + clock_of(clock) + zone_mark(time);
}

}  // namespace

void set_reference(Instant now, std::optional<Zone> reader) {
  reference = now;
  home = std::move(reader);
}

std::string date_text(const ShownTime& time) { return day_of(wall_clock(time), time); }

std::string clock_text(const ShownTime& time) { return clock_of(wall_clock(time)) + zone_mark(time); }

std::string time_text(const ShownTime& time) { return text_of(wall_clock(time), time); }

std::string deadline_text(const ShownTime& time) { return text_of(deadline_clock(time), time); }

std::string deadline_clock_text(const ShownTime& time) { return clock_of(deadline_clock(time)) + zone_mark(time); }

}  // namespace ordertrack::i18n
