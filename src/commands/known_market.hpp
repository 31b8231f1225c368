#pragma once

#include "commands/assessed_order.hpp"
#include "support/message.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <optional>
#include <string_view>

namespace ordertrack::commands {

/// The market of a name that somebody typed. Errors: `not_found`, with the market that may have been meant, else with
/// all that are known.
[[nodiscard]] Result<const Market*> known_market(std::string_view name, const Markets& markets);

/// What speaks against acting on an order by rules that stand in for a file of the seller's; nothing where none do.
[[nodiscard]] std::optional<Message> stand_in_caution(const AssessedOrder& order, const Markets& markets);

}  // namespace ordertrack::commands
