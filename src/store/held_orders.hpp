#pragma once

#include "store/people.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <vector>

namespace ordertrack::store {

/// See People::held_of and People::rested_since.
[[nodiscard]] std::vector<HeldOrder> orders_held_of(SQLite::Database& database,
                                                    const std::vector<std::int64_t>& buyers);
[[nodiscard]] Rested rested_since(SQLite::Database& database, Instant since);

}  // namespace ordertrack::store
