#pragma once

#include "output/json.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>

namespace ordertrack::commands::market {

/// How much of a market the JSON tells.
enum class Extent : std::uint8_t { rules, rules_and_ladders };

/// A market under the names of its file; instants of the day as `24:00`, lengths in seconds.
[[nodiscard]] output::Json market_json(const Market& market, Extent extent);

}  // namespace ordertrack::commands::market
