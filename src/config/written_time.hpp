#pragma once

#include <ordertrack/civil_time.hpp>

#include <chrono>
#include <optional>
#include <string_view>

namespace ordertrack::config {

/// `hh:mm`, 00:00 to 24:00; nothing for anything else.
[[nodiscard]] std::optional<ClockTime> read_clock(std::string_view text);

/// A whole number with `m`, `h` or `d` (24 h), at most 400 days; nothing for anything else.
[[nodiscard]] std::optional<std::chrono::seconds> read_length(std::string_view text);

/// Whether the text is a day as `2026-10-10`.
[[nodiscard]] bool is_day(std::string_view text);

}  // namespace ordertrack::config
