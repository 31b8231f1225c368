#pragma once

#include "store/opening.hpp"
#include "support/result.hpp"

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace ordertrack::store {

/// Keeps a checked copy of a book beside it, named by the version of its schema and the instant. The connection's
/// transaction holds the write lock, so that nothing is written between the copy and what follows. Errors: `damaged`
/// where the book is not sound, `interrupted`, `io`.
[[nodiscard]] Result<std::filesystem::path> keep_copy(SQLite::Database& database, const std::filesystem::path& book,
                                                      const Opening& opening);

}  // namespace ordertrack::store
