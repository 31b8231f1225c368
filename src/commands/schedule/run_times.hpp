#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace ordertrack::commands::schedule {

/// What a clock shows.
struct ClockFace {
  int hour = 0;
  int minute = 0;

  /// As `08:05`.
  [[nodiscard]] std::string text() const;
  friend bool operator==(const ClockFace&, const ClockFace&) = default;
};

/// The two runs of a day: after the quiet hours of the night, and in the evening.
struct RunTimes {
  ClockFace first;
  ClockFace second;

  friend bool operator==(const RunTimes&, const RunTimes&) = default;
};

/// What a clock of another offset shows at 08:05 and 20:05. They lie twelve hours apart, so the minute is the same.
[[nodiscard]] RunTimes run_times(std::chrono::seconds zone_offset, std::chrono::seconds clock_offset);

/// The locale in which a language is printed: one that is there on every machine, for English.
[[nodiscard]] std::string_view locale_for(std::string_view language);

/// Whether a command runs inside the desktop's session, or has to find it.
enum class Session : std::uint8_t { here, elsewhere };

/// A line for sh(1) that shows what is due as a desktop notification, and none when nothing is. `program` is quoted.
[[nodiscard]] std::string notification_command(std::string_view program, Session session);

}  // namespace ordertrack::commands::schedule
