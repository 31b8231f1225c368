#pragma once

#include "commands/history_line.hpp"
#include "output/streams.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ordertrack::commands::log {

/// `log`: the history, newest first.
struct Options {
  std::optional<std::string> order;  ///< of one order, else of all
  std::int64_t limit = 0;            ///< 0: all of it
};

struct Report {
  Instant now;
  std::vector<HistoryLine> lines;
};

/// Errors: `not_found`, `ambiguous` for an order.
[[nodiscard]] Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                 Instant now);

void show(const Report& report, output::Streams& streams);

}  // namespace ordertrack::commands::log
