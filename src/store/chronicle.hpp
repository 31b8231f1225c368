#pragma once

#include "store/orders.hpp"

#include <SQLiteCpp/Database.h>

namespace ordertrack::store {

/// See Orders::chronicle.
[[nodiscard]] Chronicle chronicle(SQLite::Database& database, Instant since);

}  // namespace ordertrack::store
