#pragma once

#include "commands/assessed_order.hpp"

#include <ordertrack/market.hpp>

#include <optional>
#include <vector>

namespace ordertrack::commands::cancel {

/// The market's last moment for the seller to cancel, where there is one.
[[nodiscard]] std::optional<Instant> last_moment(const AssessedOrder& order);

/// What should have come first: each is asked for on a terminal, and refused with --yes unless forced.
[[nodiscard]] std::vector<Message> cautions_of(const AssessedOrder& order, const Markets& markets);

/// What a seller who cancels at an instant should know, and is not asked for.
[[nodiscard]] std::vector<Message> warnings_of(const AssessedOrder& order, Instant at);

}  // namespace ordertrack::commands::cancel
