#pragma once

#include <ordertrack/civil_time.hpp>

#include <chrono>

namespace ordertrack::tests {

/// An instant by its UTC date and the time that has passed of it.
[[nodiscard]] inline Instant utc(int year, unsigned month, unsigned day, std::chrono::seconds time) {
  return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}} + time;
}

/// Nine hours east of UTC, all the time.
[[nodiscard]] inline const Zone& japan() {
  static const Zone zone = Zone::fixed("Asia/Tokyo", std::chrono::hours{9});
  return zone;
}

/// Five hours west of UTC; four in the summer of 2026.
[[nodiscard]] inline const Zone& made_up_zone() {
  static const Zone zone("Made/Up", [](Instant at) -> std::chrono::seconds {
    const bool summer = at >= utc(2026, 3, 8, std::chrono::hours{7}) && at < utc(2026, 11, 1, std::chrono::hours{6});
    return std::chrono::hours{summer ? -4 : -5};
  });
  return zone;
}

}  // namespace ordertrack::tests
