#include "commands/log/log.hpp"

#include "commands/assessed_order.hpp"

#include <utility>

namespace ordertrack::commands::log {

Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  std::int64_t number = 0;
  if (options.order) {
    const auto order = orders.find(*options.order, {});
    if (!order) return fail(order.error());
    number = order->number;
  }
  auto lines = orders.log(number, options.limit);
  if (!lines) return fail(lines.error());
  Report report{.now = now, .lines = {}};
  for (store::LogLine& line : *lines) {
    const Market& market = market_of({.market = line.market}, markets);
    report.lines.push_back({std::move(line), &market});
  }
  return report;
}

}  // namespace ordertrack::commands::log
