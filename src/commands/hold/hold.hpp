#pragma once

#include "commands/change_report.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <optional>
#include <string>

namespace ordertrack::commands::hold {

/// `promise`, `snooze`: no step is due before an instant.
struct Options {
  EventKind kind = EventKind::promise;  ///< promise or snooze
  std::string order;
  std::string until;
  std::optional<std::string> at;
  bool force = false;
};

/// Errors: `not_possible` for a promise outside `unpaid`; `out_of_range` for an `until` that is not in the future, or
/// later than 24 h before the market's `cancellable_until` (unless forced); `out_of_range` for `at`.
[[nodiscard]] Result<ChangeReport> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                       Instant now);

}  // namespace ordertrack::commands::hold
