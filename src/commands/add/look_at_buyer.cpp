#include "commands/add/look_at_buyer.hpp"

#include "store/name_key.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>

namespace ordertrack::commands::add {
namespace {

Event block_at(Instant at) {
  Event event;
  event.kind = EventKind::block;
  event.at = at;
  return event;
}

Message unpaid_before(const store::Buyer& buyer, const Order& order) {
  if (knows_buyer(order)) {
    return msg_n("this buyer, {buyer}, has left {n} earlier order unpaid",
                 "this buyer, {buyer}, has left {n} earlier orders unpaid", buyer.unpaid_of_person,
                 arg("buyer", buyer.called()));
  }
  return msg_n("the same name, {buyer}, has left {n} earlier order unpaid",
               "the same name, {buyer}, has left {n} earlier orders unpaid", buyer.unpaid_of_person,
               arg("buyer", buyer.called()));
}

/// A buyer among others of the same name.
std::string told_apart(const store::Buyer& buyer) {
  return buyer.buyer_id.empty() ? buyer.name : buyer.name + " (" + buyer.buyer_id + ")";
}

/// Buyers of the market of the same name with another id, or whose names differ from this one in width or case alone,
/// as a name that was typed by hand may. They may be other people: what is known of them is told, and nothing is
/// written to the order. `buyer` is the number of the order's own.
Result<std::vector<Message>> look_at_namesakes(const Order& order, std::int64_t buyer, const store::Orders& orders,
                                               const Market& market) {
  std::vector<Message> warnings;
  if (order.buyer.empty()) return warnings;
  const auto namesakes = orders.buyers(order.buyer);
  if (!namesakes) return fail(namesakes.error());
  for (const store::Buyer& other : *namesakes) {
    const bool is_namesake = store::name_key(other.name) == store::name_key(order.buyer);
    if (!is_namesake || other.market != order.market || other.number == buyer) continue;
    const Arg name = arg("buyer", told_apart(other));
    if (other.blocked) {
      warnings.push_back(
          msg("another buyer, called {buyer}, is blocked on {market}", name, arg("market", market.name)));
    }
    if (other.unpaid > 0) {
      warnings.push_back(msg_n("another buyer, called {buyer}, has left {n} earlier order unpaid",
                               "another buyer, called {buyer}, has left {n} earlier orders unpaid", other.unpaid,
                               name));
    }
  }
  return warnings;
}

/// The blocks of those whom the seller linked with a buyer. On this market the person is not blocked by them.
Result<std::vector<Message>> look_at_linked(const store::Buyer& buyer, const store::Orders& orders) {
  std::vector<Message> warnings;
  if (!buyer.linked) return warnings;
  const auto known = orders.buyers(buyer.called());
  if (!known) return fail(known.error());
  for (const store::Buyer& other : *known) {
    if (other.person != buyer.person || other.number == buyer.number || !other.blocked) continue;
    warnings.push_back(msg("the buyer {buyer} is the same person as {other}, who is blocked on {market}",
                           arg("buyer", buyer.called()), arg("other", other.called()), arg("market", other.market)));
  }
  return warnings;
}

/// Marks the order of a blocked buyer, and counts what the buyer left unpaid before.
Result<std::vector<Message>> look_at_known_buyer(Order& order, const std::optional<store::Buyer>& buyer,
                                                 const store::Orders& orders, const Market& market, Instant now) {
  std::vector<Message> warnings;
  if (!buyer) return warnings;
  if (!order.buyer.empty() && !buyer->name.empty() && buyer->name != order.buyer) {
    warnings.push_back(msg("the buyer {id} was called {old} until now: all orders show the new name, {new}",
                           arg("id", order.buyer_id), arg("old", buyer->name), arg("new", order.buyer)));
  }
  if (buyer->blocked) {
    order.events.push_back(block_at(now));
    warnings.push_back(
        msg("the buyer {buyer} is blocked on {market}", arg("buyer", buyer->called()), arg("market", market.name)));
  }
  auto linked = look_at_linked(*buyer, orders);
  if (!linked) return linked;
  std::ranges::move(*linked, std::back_inserter(warnings));
  order.buyer_unpaid_before = static_cast<int>(buyer->unpaid_of_person);
  order.buyer_linked = buyer->linked;
  if (buyer->unpaid_of_person > 0) {
    warnings.push_back(unpaid_before(*buyer, order));
  }
  return warnings;
}

}  // namespace

Result<std::vector<Message>> look_at_buyer(Order& order, const store::Orders& orders, const Market& market,
                                           Instant now) {
  if (order.buyer.empty() && order.buyer_id.empty()) return std::vector<Message>{};
  const auto buyer = orders.buyer(order.market, order.buyer, order.buyer_id);
  if (!buyer) return fail(buyer.error());
  auto warnings = look_at_known_buyer(order, *buyer, orders, market, now);
  if (!warnings) return warnings;
  auto namesakes = look_at_namesakes(order, *buyer ? (*buyer)->number : 0, orders, market);
  if (!namesakes) return namesakes;
  std::ranges::move(*namesakes, std::back_inserter(*warnings));
  return warnings;
}

}  // namespace ordertrack::commands::add
