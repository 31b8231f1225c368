#pragma once

#include <ordertrack/civil_time.hpp>
#include <ordertrack/money.hpp>

#include <string>
#include <string_view>

namespace ordertrack::messages {

/// A time as a buyer reads it, midnight as 00:00 of the day that it begins: `12月8日(火) 00:00`.
[[nodiscard]] std::string told_moment(const Zone& zone, Instant at, std::string_view language);

/// A price as a buyer reads it: `3,200円`, `¥3,200`, `19.99 USD`.
[[nodiscard]] std::string told_price(const Money& price, std::string_view language);

}  // namespace ordertrack::messages
