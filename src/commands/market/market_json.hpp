#pragma once

#include "config/message_limit.hpp"
#include "output/json.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <optional>

namespace ordertrack::commands::market {

/// How much of a market the JSON tells.
enum class Extent : std::uint8_t { rules, rules_and_ladders };

/// A market under the names of its file; instants of the day as `24:00`, lengths in seconds.
[[nodiscard]] output::Json market_json(const Market& market, Extent extent);

/// The limit of its messages; null where none is known.
[[nodiscard]] output::Json limit_json(const std::optional<config::MessageLimit>& limit);

}  // namespace ordertrack::commands::market
