#include "store/eraser.hpp"
#include "store/query.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <array>

namespace ordertrack::store {
namespace {

/// The statements that write a table anew. Without a condition, and without foreign keys to look at, DELETE empties
/// whole pages, those of the indexes too.
template <SqlText table>
struct Anew {
  static constexpr auto keep = SqlText("CREATE TEMP TABLE kept AS SELECT * FROM ") + table;
  static constexpr auto empty = SqlText("DELETE FROM ") + table;
  static constexpr auto fill = SqlText("INSERT INTO ") + table + " SELECT * FROM temp.kept";
  static constexpr auto statements = std::to_array<Sql>({keep, empty, fill, "DROP TABLE temp.kept"});
};

constexpr auto tables_with_texts =
    std::to_array({Anew<"buyer">::statements, Anew<"buyer_change">::statements, Anew<"buyer_block">::statements,
                   Anew<"buyer_link">::statements, Anew<"orders">::statements, Anew<"correction">::statements,
                   Anew<"event">::statements});

class WithoutForeignKeys {
 public:
  explicit WithoutForeignKeys(SQLite::Database& database) : handle_(database.getHandle()) { enforce(0); }
  WithoutForeignKeys(const WithoutForeignKeys&) = delete;
  WithoutForeignKeys& operator=(const WithoutForeignKeys&) = delete;
  ~WithoutForeignKeys() { enforce(1); }

 private:
  void enforce(int on) { sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_FKEY, on, nullptr); }

  sqlite3* handle_;
};

void expect_foreign_keys_hold(SQLite::Database& database) {
  Query broken(database, "PRAGMA foreign_key_check");
  if (broken.step()) {
    throw SQLite::Exception("a row refers to one that is not there", SQLITE_CORRUPT);
  }
}

}  // namespace

void leave_no_gaps(SQLite::Database& database) {
  const WithoutForeignKeys unchecked(database);
  for (const auto& statements : tables_with_texts) {
    for (const Sql& statement : statements) {
      Query(database, statement).run();
    }
  }
  expect_foreign_keys_hold(database);
}

}  // namespace ordertrack::store
