#pragma once

#include "commands/change_report.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <optional>
#include <string>

namespace ordertrack::commands::happened {

/// `pay`, `ship`, `receive`, `reply`: something happened to an order.
struct Options {
  EventKind kind = EventKind::pay;  ///< pay, ship, receive or reply
  std::string order;
  std::optional<std::string> at;
};

/// Errors: `already` where it is so already, `not_possible` where the order's phase does not allow it (`ship` and
/// `receive` on an unpaid or cancelled order), `out_of_range` for `at`. A payment on a cancelled order is recorded with
/// a warning.
[[nodiscard]] Result<ChangeReport> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                       Instant now);

}  // namespace ordertrack::commands::happened
