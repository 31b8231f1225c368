#pragma once

#include "support/message.hpp"

#include <ordertrack/assessment.hpp>
#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>
#include <ordertrack/policy.hpp>

#include <string>

namespace ordertrack::commands {

/// An order with its market and the policy's verdict on it.
struct AssessedOrder {
  Order order;
  const Market* market = nullptr;  ///< never null; lives as long as the Markets it came from
  Assessment assessment;
  Instant at{};  ///< when the verdict was asked for
};

/// Asks the policy about an order. One whose market is not known (its file is gone) is assessed against a market
/// without rules or steps, so that it is still shown.
[[nodiscard]] AssessedOrder assess_order(Order order, const Markets& markets, Instant now);

/// The market of that name, or the one without rules.
[[nodiscard]] const Market& market_of(const Order& order, const Markets& markets);

/// The market's title in the spoken language; of one that is not known the name.
[[nodiscard]] const std::string& market_title(const AssessedOrder& order);
[[nodiscard]] const std::string& market_title(const Market& market);

/// The buyer's name; where only the market's id of the buyer is known, that.
[[nodiscard]] const std::string& shown_buyer(const Order& order);

/// The ids of some orders, joined as a list is spoken.
[[nodiscard]] std::string joined_ids(const std::vector<AssessedOrder>& orders);

/// The order as it is once an event has been recorded: the event comes last among those of its instant.
[[nodiscard]] Order with_event(Order order, Event event);

/// The instant as the order's market shows it.
[[nodiscard]] ShownTime shown_in(const AssessedOrder& order, Instant at);

}  // namespace ordertrack::commands
