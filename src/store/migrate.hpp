#pragma once

#include <SQLiteCpp/Database.h>

namespace ordertrack::store {

/// Brings the schema up to date: each migration that the file has not seen, with its number, in one transaction. An
/// empty file becomes an order book. Throws SQLite::Exception.
void migrate(SQLite::Database& database);

}  // namespace ordertrack::store
