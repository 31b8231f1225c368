#pragma once

#include "store/orders.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <vector>

namespace ordertrack::store {

/// See Orders::log. The history of one order is by when things happened, that of the book by when they were recorded.
[[nodiscard]] std::vector<LogLine> log_lines(SQLite::Database& database, std::int64_t order, std::int64_t limit);

}  // namespace ordertrack::store
