#pragma once

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace ordertrack::store {

/// The open orders whose next due instant is at or before `horizon`, by that instant, and behind them those that wait
/// for nothing. Reads nothing else.
[[nodiscard]] std::vector<Order> open_orders_until(SQLite::Database& database, Instant horizon);

/// All open orders by their next due instant; those that wait for nothing come last.
[[nodiscard]] std::vector<Order> open_orders(SQLite::Database& database);

/// The fingerprint of the rules under which the book's next due instants were computed; empty for a new book.
[[nodiscard]] std::string stored_fingerprint(SQLite::Database& database);

}  // namespace ordertrack::store
