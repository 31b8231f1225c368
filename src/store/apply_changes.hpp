#pragma once

#include "store/changes.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <SQLiteCpp/Database.h>

#include <cstdint>

namespace ordertrack::store {

/// Writes what one command changes into the open transaction, brings what follows from the histories in line, and gives
/// the command's number. On an error the transaction has to be rolled back. Errors: `exists`, `already`; throws
/// SQLite::Exception.
[[nodiscard]] Result<std::int64_t> apply_changes(SQLite::Database& database, const Changes& changes,
                                                 const Markets& markets);

}  // namespace ordertrack::store
