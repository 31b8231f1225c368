#pragma once

#include "store/opening.hpp"
#include "support/result.hpp"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <functional>
#include <optional>

namespace ordertrack::store {

/// Keeps a copy of the book, under whose write lock the first migration follows at once.
using BeforeUpgrade = std::function<Result<std::filesystem::path>(SQLite::Database&)>;

/// Brings the schema up to date: each migration that the file has not seen, with its number, in one transaction. An
/// empty file becomes an order book in one; of one that is a book already a copy is kept before, and where that fails
/// nothing is changed. Gives the upgrade of such a book. Errors: those of keeping the copy; throws SQLite::Exception.
[[nodiscard]] Result<std::optional<Upgrade>> migrate(SQLite::Database& database, const BeforeUpgrade& keep_copy);

/// Whether the file has seen every migration that this program knows.
[[nodiscard]] bool is_up_to_date(SQLite::Database& database);

/// Makes the schema as of one migration, or brings an older one that far, where nobody else looks on: in memory, or
/// within a transaction. Throws SQLite::Exception.
void make_schema(SQLite::Database& database, int last);

/// The number of the last migration that this program knows.
[[nodiscard]] int last_migration();

}  // namespace ordertrack::store
