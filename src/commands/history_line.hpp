#pragma once

#include "output/json.hpp"
#include "store/orders.hpp"
#include "support/message.hpp"

#include <ordertrack/market.hpp>

#include <vector>

namespace ordertrack::commands {

/// A line of the book's history, and the market in whose zone and words it is told.
struct HistoryLine {
  store::LogLine line;
  const Market* market = nullptr;  ///< of the order; never null, lives as long as the Markets it came from
};

[[nodiscard]] std::vector<HistoryLine> with_markets(std::vector<store::LogLine> lines, const Markets& markets);

/// The line as a sentence; of one that was taken back it says when.
[[nodiscard]] Message line_text(const HistoryLine& line);

/// The line as ordertrack(1) describes it.
[[nodiscard]] output::Json line_json(const store::LogLine& line);

}  // namespace ordertrack::commands
