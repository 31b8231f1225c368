#pragma once

#include "store/people.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <vector>

namespace ordertrack::store {

/// See People::rows_about.
[[nodiscard]] std::vector<StoredRow> rows_about(SQLite::Database& database, const std::vector<std::int64_t>& buyers);

}  // namespace ordertrack::store
