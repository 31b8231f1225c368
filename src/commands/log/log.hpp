#pragma once

#include "output/streams.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <chrono>
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

struct Line {
  store::LogLine line;
  std::chrono::seconds offset{0};  ///< of the order's market at that time
};

struct Report {
  Instant now;
  std::vector<Line> lines;
};

[[nodiscard]] Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now);

void show(const Report& report, output::Streams& streams);

}  // namespace ordertrack::commands::log
