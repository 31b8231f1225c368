#pragma once

#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <vector>

namespace ordertrack::commands::add {

/// What is known of the buyer of an order that is to be added, and of others who may be the same person: whether they
/// are blocked, and what they left unpaid. The order of a blocked buyer gets the `block`, and every order the count of
/// what its buyer left unpaid before. Errors: those of the book.
[[nodiscard]] Result<std::vector<Message>> look_at_buyer(Order& order, const store::Orders& orders,
                                                         const Market& market, Instant now);

}  // namespace ordertrack::commands::add
