#include "commands/status/status.hpp"

#include "commands/known_market.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace ordertrack::commands::status {
namespace {

Asked asked(const store::Filter& filter) {
  const bool by_words = !filter.market.empty() || !filter.buyer.empty() || !filter.text.empty();
  return by_words || filter.all || filter.phase ? Asked::some : Asked::open_orders;
}

/// The open orders before the others, by when something is next due as seen now: what the store keeps of it was seen
/// when each was last written.
void sort_open_by_next_due(std::vector<AssessedOrder>& orders) {
  const auto ended = std::stable_partition(orders.begin(), orders.end(),
                                           [](const AssessedOrder& order) { return order.assessment.open; });
  std::ranges::stable_sort(orders.begin(), ended, {}, [](const AssessedOrder& order) {
    return std::pair(order.assessment.next_due_at.value_or(Instant::max()), order.order.number);
  });
}

}  // namespace

Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  Report report{.now = now,
                .form = options.orders.empty() ? Form::list : Form::detail,
                .asked = asked(options.filter),
                .orders = {},
                .code = options.code};
  for (const std::string& word : options.orders) {
    auto order = orders.find(word, options.filter.market);
    if (!order) return fail(order.error());
    report.orders.push_back(assess_order(std::move(*order), markets, now));
  }
  if (report.form == Form::detail) return report;

  const store::Filter& filter = options.filter;
  if (!filter.market.empty()) {
    if (const auto market = known_market(filter.market, markets); !market) return fail(market.error());
  }
  auto found = orders.search(filter);
  if (!found) return fail(found.error());
  const bool ended_too = filter.all || filter.phase.has_value();
  for (Order& order : *found) {
    AssessedOrder assessed = assess_order(std::move(order), markets, now);
    if (ended_too || assessed.assessment.open) report.orders.push_back(std::move(assessed));
  }
  sort_open_by_next_due(report.orders);
  return report;
}

std::vector<const Order*> listed(const Report& report) {
  std::vector<const Order*> orders;
  if (report.form == Form::detail) return orders;
  orders.reserve(report.orders.size());
  for (const AssessedOrder& order : report.orders) orders.push_back(&order.order);
  return orders;
}

}  // namespace ordertrack::commands::status
