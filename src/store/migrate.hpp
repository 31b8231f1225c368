#pragma once

#include <SQLiteCpp/Database.h>

namespace ordertrack::store {

/// Brings the schema up to date: each migration that the file has not seen, with its number, in one transaction. An
/// empty file becomes an order book. Throws SQLite::Exception.
void migrate(SQLite::Database& database);

/// The same up to one migration, as an older program does.
void migrate_to(SQLite::Database& database, int last);

/// The number of the last migration that this program knows.
[[nodiscard]] int last_migration();

}  // namespace ordertrack::store
