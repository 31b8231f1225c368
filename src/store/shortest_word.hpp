#pragma once

#include <ordertrack/order.hpp>

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <string>
#include <vector>

namespace ordertrack::store {

/// See Orders::shortest_words. It looks only at the ids before and behind an order's own, in the indexes that
/// `find_order` searches.
[[nodiscard]] std::vector<std::string> shortest_words(SQLite::Database& database,
                                                      const std::vector<const Order*>& orders, std::size_t least);

}  // namespace ordertrack::store
