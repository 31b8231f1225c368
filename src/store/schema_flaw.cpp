#include "store/schema_flaw.hpp"

#include "store/migrate.hpp"
#include "store/query.hpp"
#include "store/version.hpp"

#include <sqlite3.h>

#include <map>

namespace ordertrack::store {
namespace {

/// What was created, by kind and name: the statement that did it.
using Schema = std::map<std::string, std::string>;

Schema schema_of(SQLite::Database& database) {
  // SQLite's own tables and indexes have no statement, or are of ANALYZE, and cannot be made by others.
  Query entries(database,
                "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema"
                " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
  Schema schema;
  while (entries.step()) {
    Row row = entries.row();
    std::string entry = row.text();
    schema[std::move(entry)] = row.text();
  }
  return schema;
}

Schema schema_made_by_migrations(int last) {
  SQLite::Database made(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX);
  make_schema(made, last);
  return schema_of(made);
}

bool acts(const std::string& entry, const std::string& sql) {
  return entry.starts_with("trigger ") || entry.starts_with("view ") || sql.starts_with("CREATE VIRTUAL");
}

std::string foreign_entry(const Schema& found, const Schema& expected) {
  for (const auto& [entry, sql] : found) {
    const auto own = expected.find(entry);
    if (own == expected.end()) return "the " + entry + " is not of ordertrack";
    if (own->second != sql) return "the " + entry + " is not as ordertrack makes it";
  }
  for (const auto& [entry, sql] : expected) {
    if (!found.contains(entry)) return "the " + entry + " is missing";
  }
  return {};
}

std::string acting_entry(const Schema& found) {
  for (const auto& [entry, sql] : found) {
    if (acts(entry, sql)) return "the " + entry + " is not of ordertrack";
  }
  return {};
}

}  // namespace

std::string schema_flaw(SQLite::Database& database) {
  Query version(database, "PRAGMA user_version");
  const int migration = migration_of(static_cast<int>(integer_of(version).value_or(0)));
  const Schema found = schema_of(database);
  return migration > last_migration() ? acting_entry(found)
                                      : foreign_entry(found, schema_made_by_migrations(migration));
}

}  // namespace ordertrack::store
