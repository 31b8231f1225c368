#pragma once

#include "store/orders.hpp"

#include <ordertrack/order.hpp>

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace ordertrack::store {

/// Hands over the open orders whose next due instant is at or before `horizon`, by that instant, and behind them those
/// that wait for nothing. Reads nothing else, and holds one order at a time.
void each_open_order_until(SQLite::Database& database, Instant horizon, const Orders::Take& take);

/// All open orders by their next due instant; those that wait for nothing come last.
[[nodiscard]] std::vector<Order> open_orders(SQLite::Database& database);

/// The fingerprint of the rules under which the book's next due instants were computed; empty for a new book.
[[nodiscard]] std::string stored_fingerprint(SQLite::Database& database);

}  // namespace ordertrack::store
