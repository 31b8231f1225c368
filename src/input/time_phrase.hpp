#pragma once

#include "input/civil_pieces.hpp"
#include "support/result.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace ordertrack::input {

/// `now`.
struct RightNow {};

enum class Direction : std::uint8_t { before, after, unsaid };

/// `3d`, `-2h`, `2 days ago`: elapsed time from now.
struct Elapsed {
  std::chrono::seconds length{0};
  Direction direction = Direction::unsaid;
};

/// What the calendar and the clock were said to show; at least one of them.
struct CivilTime {
  /// None, a date, the days from today, or a day of which there is one every week or month.
  using Day = std::variant<std::monostate, WrittenDate, std::chrono::days, std::chrono::weekday, std::chrono::day,
                           std::chrono::last_spec>;

  Day day;
  std::optional<std::chrono::seconds> clock;   ///< since midnight, up to 24:00
  std::optional<std::chrono::seconds> offset;  ///< east of UTC, where written: then the year and the clock are too

  [[nodiscard]] bool has_day() const { return !std::holds_alternative<std::monostate>(day); }
};

/// What a person said about a time, before it is known when now is.
using TimePhrase = std::variant<RightNow, Elapsed, CivilTime>;

/// Reads a phrase from a narrowed text without blanks at its ends. Error `usage`: not understood, a day or a clock time
/// that never exists, anything left over.
[[nodiscard]] Result<TimePhrase> read_phrase(std::string_view text);

/// The error for a time that does not exist, which names it.
[[nodiscard]] Error no_such_time(std::string_view time);

}  // namespace ordertrack::input
