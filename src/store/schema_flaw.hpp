#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

namespace ordertrack::store {

/// How a book's schema differs from the one that the migrations up to its version make, in English; empty where it does
/// not. Of a version that this program does not know only triggers, views and tables of SQLite modules are a flaw.
/// Throws SQLite::Exception.
[[nodiscard]] std::string schema_flaw(SQLite::Database& database);

}  // namespace ordertrack::store
