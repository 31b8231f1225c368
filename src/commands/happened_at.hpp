#pragma once

#include "support/result.hpp"

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <optional>
#include <string>

namespace ordertrack::commands {

/// When something happened that is recorded now: `--at`, else now.
///
/// Errors: `usage` for a time that is not understood; `out_of_range` for one later than now or before the order.
[[nodiscard]] Result<Instant> happened_at(const std::optional<std::string>& typed, const Order& order,
                                          const Market& market, Instant now);

/// The same for something that can only have happened since the order's phase began: `out_of_range` before that.
[[nodiscard]] Result<Instant> happened_in_phase(const std::optional<std::string>& typed, const Order& order,
                                                const Market& market, Instant now);

}  // namespace ordertrack::commands
