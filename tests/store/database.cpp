#include "store/database.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace ordertrack::store::tests {

void run_sql(const std::filesystem::path& file, const std::string& sql) {
  SQLite::Database database(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  database.exec(sql);
}

std::vector<std::string> column_of(const std::filesystem::path& file, const std::string& sql) {
  const SQLite::Database database(file.string(), SQLITE_OPEN_READWRITE);
  SQLite::Statement statement(database, sql);
  std::vector<std::string> values;
  while (statement.executeStep()) {
    values.push_back(statement.getColumn(0).getString());
  }
  return values;
}

std::string value_of(const std::filesystem::path& file, const std::string& sql) { return column_of(file, sql).at(0); }

bool is_sound(const std::filesystem::path& file) {
  return column_of(file, "PRAGMA integrity_check") == std::vector<std::string>{"ok"} &&
         column_of(file, "PRAGMA foreign_key_check").empty();
}

}  // namespace ordertrack::store::tests
