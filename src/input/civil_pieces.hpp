#pragma once

#include "input/scanner.hpp"

#include <chrono>
#include <optional>

namespace ordertrack::input {

/// A date as it was typed: `2026-11-22`, `2026/11/22`, `11/22`, `11月22日(日)`, `Sun 22 Nov`.
struct WrittenDate {
  std::optional<std::chrono::year> year;
  std::chrono::month_day day;
  std::optional<std::chrono::weekday> weekday;

  /// Whether the calendar has such a day; without a year, whether some year has it.
  [[nodiscard]] bool exists() const;
};

/// A clock time as it was typed: `10:00`, `23:59:59`, `24:00`, `10時`, `10時30分`, `10時半`.
struct WrittenClock {
  std::chrono::hours hours{0};
  std::chrono::minutes minutes{0};
  std::chrono::seconds seconds{0};

  /// Whether a clock shows such a time; 24:00 is the end of a day.
  [[nodiscard]] bool exists() const;
  [[nodiscard]] std::chrono::seconds since_midnight() const { return hours + minutes + seconds; }
};

/// `today`, `yesterday`, `明日`...: the days from today.
[[nodiscard]] std::optional<std::chrono::days> take_day_word(Scanner& scanner);

/// A weekday alone: `fri`, `friday`, `金曜`, `金曜日`.
[[nodiscard]] std::optional<std::chrono::weekday> take_weekday(Scanner& scanner);

/// A day of some month: `25日`, `25th`.
[[nodiscard]] std::optional<std::chrono::day> take_day_of_month(Scanner& scanner);

/// The last day of some month: `月末`, `end of month`.
[[nodiscard]] std::optional<std::chrono::last_spec> take_end_of_month(Scanner& scanner);

[[nodiscard]] std::optional<WrittenDate> take_date(Scanner& scanner);

[[nodiscard]] std::optional<WrittenClock> take_clock(Scanner& scanner);

/// An offset from UTC behind a clock time: `z`, `+09:00`, `-0330`.
[[nodiscard]] std::optional<std::chrono::seconds> take_offset(Scanner& scanner);

}  // namespace ordertrack::input
