#include "commands/assessed_order.hpp"

#include "i18n/language.hpp"

#include <algorithm>
#include <utility>

namespace ordertrack::commands {
namespace {

const Market& market_without_rules() {
  static const Market market = [] {
    Market made;
    made.zone = Zone::fixed("Asia/Tokyo", std::chrono::hours{9});
    made.currency = "JPY";
    made.language = "ja";
    made.ladders.emplace_back();
    return made;
  }();
  return market;
}

}  // namespace

const Market& market_of(const Order& order, const Markets& markets) {
  const Market* known = markets.find(order.market);
  return known != nullptr ? *known : market_without_rules();
}

AssessedOrder assess_order(Order order, const Markets& markets, Instant now) {
  const Market& market = market_of(order, markets);
  Assessment assessment = assess(market, order, now);
  return {std::move(order), &market, std::move(assessment), now};
}

const std::string& market_title(const Market& market) {
  const std::string& title = i18n::spoken_text(market.title);
  return title.empty() ? market.name : title;
}

const std::string& market_title(const AssessedOrder& order) {
  const std::string& title = market_title(*order.market);
  return title.empty() ? order.order.market : title;
}

const std::string& shown_buyer(const Order& order) { return order.buyer.empty() ? order.buyer_id : order.buyer; }

std::string joined_ids(const std::vector<AssessedOrder>& orders) {
  std::vector<std::string> ids;
  for (const AssessedOrder& order : orders) ids.push_back(order.order.id);
  return i18n::joined(ids);
}

Order with_event(Order order, Event event) {
  for (const Event& earlier : order.events) event.sequence = std::max(event.sequence, earlier.sequence + 1);
  order.events.push_back(std::move(event));
  sort_history(order.events);
  return order;
}

ShownTime shown_in(const AssessedOrder& order, Instant at) { return shown(order.market->zone, at); }

}  // namespace ordertrack::commands
