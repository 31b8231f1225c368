#pragma once

#include "store/orders.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <vector>

namespace ordertrack::store {

/// See Orders::log. The history of one order is by when things happened, that of the book by when they were recorded.
[[nodiscard]] std::vector<LogLine> log_lines(SQLite::Database& database, std::int64_t order, std::int64_t limit);

/// All that a command wrote to histories, order by order, taken back or not.
[[nodiscard]] std::vector<LogLine> lines_of_command(SQLite::Database& database, std::int64_t command);

}  // namespace ordertrack::store
