#pragma once

#include "support/result.hpp"

#include <ordertrack/civil_time.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ordertrack::input {

/// Where a time lies that was typed without a date or without a year.
enum class Lies : std::uint8_t { past, future, nearest };

/// What a date alone means.
enum class DateMeans : std::uint8_t { begin, end };

/// How to read a time.
struct TimeReading {
  Lies lies = Lies::nearest;
  DateMeans date_means = DateMeans::begin;
  bool last_minute_is_midnight = false;  ///< 23:59 and 23:59:59 mean 24:00
};

inline constexpr TimeReading happened{Lies::past, DateMeans::begin, false};         ///< --at, --ordered
inline constexpr TimeReading until{Lies::future, DateMeans::end, false};            ///< --until of a promise
inline constexpr TimeReading snoozed_until{Lies::future, DateMeans::begin, false};  ///< --until of a snooze
inline constexpr TimeReading pay_by{Lies::future, DateMeans::end, true};            ///< --pay-by, --deadline, --ship-by
inline constexpr TimeReading pretended{Lies::nearest, DateMeans::begin, false};     ///< --now

/// Reads a time that a person typed: `2026-11-22`, `2026-11-22 10:00`, `2026-11-22T10:00:00+09:00`, `10:00`, `24:00`,
/// `now`, `today`, `yesterday`, `tomorrow`, each of the days also with a clock time, `3d`, `-2h`, `in 3 days`,
/// `2 days ago`, `11/22 10:00`, `11月22日 10時30分`, full-width digits, `今日`, `明日`, `昨日`, `2日前`, a weekday or a
/// day of the month alone (`fri`, `金曜日`, `25日`, `月末`), and times as ordertrack shows them: `Sun 22 Nov 10:00`,
/// `11月22日(日) 10:00`. Without a zone it is in `zone`; relative forms count elapsed time from `now`, and a bare `3d`
/// points to where the time lies (to the future for `nearest`).
///
/// Error `usage`: not understood, a date or time that does not exist (2026-02-30, 25:00), a weekday that is not the
/// date's, anything left over behind it.
[[nodiscard]] Result<Instant> read_time(std::string_view text, const Zone& zone, Instant now, TimeReading reading);

/// Reads a length: `24h`, `3d`, `90m`, `2 days`, `3日間`. Error `usage`.
[[nodiscard]] Result<std::chrono::seconds> read_duration(std::string_view text);

}  // namespace ordertrack::input
