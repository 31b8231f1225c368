#pragma once

#include "store/orders.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace ordertrack::store {

/// See Orders::complete.
[[nodiscard]] std::vector<Candidate> complete_ids(SQLite::Database& database, std::string_view prefix, Offer offer,
                                                  std::int64_t limit);

}  // namespace ordertrack::store
