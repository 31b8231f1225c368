#pragma once

#include "store/orders.hpp"

#include <SQLiteCpp/Database.h>

#include <vector>

namespace ordertrack::store {

/// See Orders::search.
[[nodiscard]] std::vector<Order> search_orders(SQLite::Database& database, const Filter& filter);

}  // namespace ordertrack::store
