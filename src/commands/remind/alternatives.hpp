#pragma once

#include "commands/assessed_order.hpp"
#include "commands/confirmation.hpp"

#include <ordertrack/market.hpp>

#include <vector>

namespace ordertrack::commands::remind {

/// What else than "sent" and "not yet" may become of a message to the buyer of some orders: it is decided against, or
/// put off until later. `markets` must outlive the answer.
[[nodiscard]] std::vector<Alternative> alternatives_for(const std::vector<AssessedOrder>& orders, const Step& step,
                                                        const Markets& markets, Instant now);

}  // namespace ordertrack::commands::remind
