#pragma once

#include "commands/change_report.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <string>

namespace ordertrack::commands::remove {

/// `remove`: takes out an order that was added by mistake.
struct Options {
  std::string order;
};

[[nodiscard]] Result<ChangeReport> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                       Instant now);

}  // namespace ordertrack::commands::remove
