#pragma once

#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <string_view>

namespace ordertrack::commands {

/// The market of a name that somebody typed. Errors: `not_found`, with the market that may have been meant, else with
/// all that are known.
[[nodiscard]] Result<const Market*> known_market(std::string_view name, const Markets& markets);

}  // namespace ordertrack::commands
