#include "commands/log/log.hpp"

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
  return Report{.now = now, .lines = with_markets(*std::move(lines), markets)};
}

}  // namespace ordertrack::commands::log
