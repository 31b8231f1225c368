#pragma once

#include "commands/change_report.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <optional>
#include <string>

namespace ordertrack::commands::note {

/// `note`: a remark in the history. It also settles the warning of a payment after the cancellation.
struct Options {
  std::string order;
  std::string text;
  std::optional<std::string> at;
};

/// Errors: `usage` for an empty text, `out_of_range` for `at`.
[[nodiscard]] Result<ChangeReport> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                       Instant now);

}  // namespace ordertrack::commands::note
