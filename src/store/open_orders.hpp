#pragma once

#include "store/orders.hpp"

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <SQLiteCpp/Database.h>

#include <vector>

namespace ordertrack::store {

/// Hands over the open orders whose next due instant is at or before `horizon`, by that instant, and behind them those
/// that wait for nothing. Reads nothing else, and holds one order at a time.
void each_open_order_until(SQLite::Database& database, Instant horizon, const Orders::Take& take);

/// All open orders by their next due instant; those that wait for nothing come last.
[[nodiscard]] std::vector<Order> open_orders(SQLite::Database& database);

/// Whether the next due instants in the book hold at `now`: they were computed under the rules of `markets`, and no
/// later than now. A step may have been missed at a later instant that is due now.
[[nodiscard]] bool is_assessed(SQLite::Database& database, const Markets& markets, Instant now);

}  // namespace ordertrack::store
