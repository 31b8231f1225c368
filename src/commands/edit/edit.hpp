#pragma once

#include "commands/change_report.hpp"
#include "commands/order_fields.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <optional>
#include <string>

namespace ordertrack::commands::edit {

/// `edit`: corrects fields; the history keeps the old values. An empty text clears a field that may be empty.
struct Options {
  std::string order{};
  TypedFields fields{};
  std::optional<std::string> ordered{};
  std::optional<std::string> alias{};  ///< a second id of the market's
};

/// Errors: `usage` for a value that is not understood; `already` where nothing would change; `out_of_range` for an
/// `ordered` that lies in the future or after something that happened to the order; `not_found` for a ladder.
[[nodiscard]] Result<ChangeReport> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                       Instant now);

}  // namespace ordertrack::commands::edit
