#pragma once

#include "config/market_book.hpp"
#include "platform/zones.hpp"
#include "policy/story.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The markets as they are built in, and orders on them in few words.
namespace ordertrack::tests {

inline const config::MarketBook& book() {
  static const config::MarketBook built_in("/nonexistent", platform::find_zone);
  return built_in;
}

inline const Market& market_named(std::string_view name) {
  const auto* market = book().find(name);
  if (market == nullptr) throw std::invalid_argument("no such market: " + std::string(name));
  return *market;
}

/// An order of a clock time of its market.
inline Order order_on(const Market& market, std::string payment, std::string_view ordered) {
  Order order;
  order.market = market.name;
  order.id = order.page_id = "1";
  order.payment = std::move(payment);
  order.ordered_at = story::at(ordered, market.zone);
  return order;
}

/// The same, paid and shipped at clock times of its market; an empty one has not come yet.
inline Order order_on(const Market& market, std::string payment, std::string_view ordered, std::string_view paid,
                      std::string_view shipped) {
  auto order = order_on(market, std::move(payment), ordered);
  if (!paid.empty()) story::happens(order, story::event(EventKind::pay, story::at(paid, market.zone)));
  if (!shipped.empty()) story::happens(order, story::event(EventKind::ship, story::at(shipped, market.zone)));
  return order;
}

/// A rule by the key that warnings name, as `pay_by.konbini`; nullptr where the market has none.
inline const DayRule* rule_of(const Market& market, std::string_view key) {
  constexpr std::string_view pay_by = "pay_by.";
  if (key.starts_with(pay_by)) {
    const auto found = market.pay_by.find(key.substr(pay_by.size()));
    return found == market.pay_by.end() ? nullptr : &found->second;
  }
  const std::pair<std::string_view, const std::optional<DayRule>&> rules[] = {
      {"cancellable_from", market.cancellable_from},
      {"cancellable_until", market.cancellable_until},
      {"auto_cancel", market.auto_cancel},
      {"ship_by", market.ship_by},
      {"auto_complete", market.auto_complete}};
  for (const auto& [name, rule] : rules)
    if (name == key && rule) return &*rule;
  return nullptr;
}

/// The keys of all rules of a market.
inline std::vector<std::string> rule_keys(const Market& market) {
  std::vector<std::string> keys;
  for (const auto& [method, rule] : market.pay_by) keys.push_back("pay_by." + method);
  for (const std::string key : {"cancellable_from", "cancellable_until", "auto_cancel", "ship_by", "auto_complete"})
    if (rule_of(market, key) != nullptr) keys.push_back(key);
  return keys;
}

}  // namespace ordertrack::tests
