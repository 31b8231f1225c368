#pragma once

#include "store/find_order.hpp"
#include "store/orders.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace ordertrack::store {

/// As `Orders::standing_commands`, `Orders::last_command_on` and `Orders::last_taken_back`. Throws SQLite::Exception.
[[nodiscard]] std::vector<CommandRecord> standing_commands(SQLite::Database& database, std::int64_t limit);
[[nodiscard]] Result<CommandRecord> last_command_on(SQLite::Database& database, const OrderWord& word);
[[nodiscard]] std::optional<TakenBack> last_taken_back(SQLite::Database& database);

}  // namespace ordertrack::store
