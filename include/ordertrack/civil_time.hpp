#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace ordertrack {

/// A point in time: UTC, whole seconds.
using Instant = std::chrono::sys_seconds;

/// A wall-clock time within a civil day, 00:00 to 24:00. 24:00 is 00:00 of the next civil day.
using ClockTime = std::chrono::minutes;

/// A time zone as a value: a name and the offset from UTC in force at each instant.
///
/// It holds no reference to the machine's own zone: equal zones give equal answers everywhere.
class Zone {
 public:
  /// Gives the offset east of UTC that is in force at an instant.
  using OffsetAt = std::function<std::chrono::seconds(Instant)>;

  /// A zone with one offset for all time (Japan has had one since 1951).
  [[nodiscard]] static Zone fixed(std::string name, std::chrono::seconds offset);

  /// A zone whose offset changes; `offset_at` must be a pure function. Offsets are less than a day, and one that
  /// changes stays changed for two days at least.
  Zone(std::string name, OffsetAt offset_at);

  /// UTC.
  Zone() : Zone(fixed("UTC", std::chrono::seconds{0})) {}

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] std::chrono::seconds offset_at(Instant instant) const;

  /// What the clock on the wall shows at an instant.
  [[nodiscard]] std::chrono::local_seconds to_local(Instant instant) const;

  /// The instant of a wall-clock time: where it does not exist (a clock jump) the first instant after the gap,
  /// where it exists twice the first.
  [[nodiscard]] Instant to_instant(std::chrono::local_seconds local) const;

 private:
  Zone(std::string name, std::chrono::seconds offset, OffsetAt offset_at);

  std::string name_;
  std::chrono::seconds fixed_offset_{0};
  OffsetAt offset_at_;  // empty where the offset never changes
};

/// The civil day of an instant in a zone.
[[nodiscard]] std::chrono::local_days civil_day(const Zone& zone, Instant instant);

/// The instant at which a civil day reads `at`; `at` may be 24:00.
[[nodiscard]] Instant instant_at(const Zone& zone, std::chrono::local_days day, ClockTime at);

/// The end (24:00) of the civil day of an instant.
[[nodiscard]] Instant end_of_day(const Zone& zone, Instant instant);

}  // namespace ordertrack
