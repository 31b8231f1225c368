#pragma once

#include "support/message.hpp"

#include <ordertrack/market.hpp>

#include <string>

namespace ordertrack::commands {

/// `08:00`; 24:00 stays 24:00.
[[nodiscard]] std::string clock_text(ClockTime at);

/// `day 2`, `business day 3`.
[[nodiscard]] Message day_text(int day, DayCount count);

/// A moment counted from an anchor, as `24:00 on day 2 after the order`.
[[nodiscard]] Message moment_text(int day, ClockTime at, DayCount count, Anchor from);

/// A rule in the same words.
[[nodiscard]] Message rule_text(const DayRule& rule);

}  // namespace ordertrack::commands
