#include "commands/remove/remove.hpp"

namespace ordertrack::commands::remove {

Result<ChangeReport> run(const Options& options, const store::Orders& orders, const Markets&, Instant now) {
  const auto order = orders.find(options.order, {});
  if (!order) return fail(order.error());
  ChangeReport report;
  report.now = now;
  report.said.push_back(msg("removed: {id}", arg("id", order->id)));
  report.changes.command = "remove";
  report.changes.at = now;
  report.changes.events.push_back({order->number, {.at = now, .kind = EventKind::remove}});
  report.changes.removed.push_back(order->number);
  return report;
}

}  // namespace ordertrack::commands::remove
