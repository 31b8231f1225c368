#include "commands/policy/policy.hpp"
#include "commands/policy/policy_text.hpp"
#include "config/near_word.hpp"

#include <algorithm>
#include <utility>

namespace ordertrack::commands::policy {
namespace {

/// The known markets, one of them replaced.
class Replaced final : public Markets {
 public:
  Replaced(const Markets& others, const Market& market) : others_(others), market_(market) {}

  [[nodiscard]] const Market* find(std::string_view name) const override {
    return name == market_.name ? &market_ : others_.find(name);
  }
  [[nodiscard]] std::vector<std::string> names() const override { return others_.names(); }
  [[nodiscard]] const std::string& fingerprint() const override { return others_.fingerprint(); }

 private:
  const Markets& others_;
  const Market& market_;
};

std::vector<std::string_view> due_of(const AssessedOrder& order) {
  std::vector<std::string_view> names;
  for (const auto position : order.assessment.due) names.emplace_back(order.assessment.steps[position].step->name);
  return names;
}

std::pair<std::string_view, std::optional<Instant>> next_of(const AssessedOrder& order) {
  if (!order.assessment.next) return {};
  const auto& next = order.assessment.steps[*order.assessment.next];
  return {next.step->name, next.opens->at};
}

Result<std::shared_ptr<const Market>> good_market(const Options& options, const config::MarketBook& markets) {
  const auto text = read_policy(options.file);
  if (!text) return fail(text.error());
  auto reading = markets.inspect(*text, options.file);
  if (!reading.errors.empty()) {
    auto error = std::move(reading.errors.front());
    error.hints.push_back(msg("all that is wrong: ordertrack policy check {file}", arg("file", options.file.string())));
    return fail(std::move(error));
  }
  return std::make_shared<const Market>(*std::move(reading.market));
}

std::string market_like(const std::string& name, const Markets& markets) {
  const auto names = markets.names();
  return std::string(config::nearest(name, {names.begin(), names.end()}));
}

}  // namespace

bool Change::loses_ladder() const {
  return before.market->has_ladder(before.order.ladder) && !after.market->has_ladder(after.order.ladder);
}

bool Change::differs() const {
  return loses_ladder() || due_of(before) != due_of(after) || next_of(before) != next_of(after);
}

Result<DiffReport> diff(const Options& options, const store::Orders& orders, const config::MarketBook& markets,
                        Instant now) {
  const auto market = good_market(options, markets);
  if (!market) return fail(market.error());
  DiffReport report{.now = now, .file = options.file.string(), .market = *market, .changes = {}};
  report.adds_market = markets.find(report.market->name) == nullptr;
  if (report.adds_market) report.near = market_like(report.market->name, markets);
  auto found = orders.search({.market = report.market->name});
  if (!found) return fail(found.error());
  const Replaced replaced(markets, *report.market);
  for (Order& order : *found) {
    Change change{assess_order(order, markets, now), assess_order(order, replaced, now)};
    if (change.before.assessment.open || change.after.assessment.open) report.changes.push_back(std::move(change));
  }
  return report;
}

}  // namespace ordertrack::commands::policy
