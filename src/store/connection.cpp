#include "store/connection.hpp"

#include "store/query.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <array>
#include <string>
#include <utility>

namespace ordertrack::store {
namespace {

constexpr auto switches = std::to_array<std::pair<int, int>>({
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
});

// The longest text is far below these; what is above comes from a file that somebody else made.
constexpr auto limits = std::to_array<std::pair<int, int>>({
    {SQLITE_LIMIT_LENGTH, 1'000'000},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 10},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
});

// No locks within the process and no count of its memory: a command is one thread that ends soon. No pages in advance,
// either: SQLite would take twenty for each of the small tables that it makes for a while, and use one or two.
void expect_a_short_life() {
  [[maybe_unused]] static const bool is_told = [] {
    return sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) == SQLITE_OK &&
           sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK &&
           sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0) == SQLITE_OK;
  }();
}

void make_safe(SQLite::Database& database) {
  sqlite3* const handle = database.getHandle();
  sqlite3_extended_result_codes(handle, 1);
  for (const auto& [name, value] : switches) {
    sqlite3_db_config(handle, name, value, nullptr);
  }
  for (const auto& [name, value] : limits) {
    sqlite3_limit(handle, name, value);
  }
  database.exec("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
}

void make_durable(SQLite::Database& database) {
  Query journal(database, "PRAGMA journal_mode = DELETE");
  if (!journal.step() || journal.row().text_view() != "delete") {
    throw SQLite::Exception("the rollback journal cannot be switched on", SQLITE_BUSY);
  }
  journal.reset();
  database.exec("PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA cache_spill = OFF");
}

// Some of it reads the schema, which need not be readable: without it all is slower, but as safe.
void prepare_to_replace(SQLite::Database& database) {
  database.exec("PRAGMA secure_delete = ON");
  database.tryExec("PRAGMA synchronous = EXTRA");
  database.tryExec("PRAGMA cache_size = -64000");
}

// An absolute path: "file:..." and ":memory:" mean more than a name to SQLite.
std::string plain_name(const std::filesystem::path& file) { return std::filesystem::absolute(file).string(); }

}  // namespace

SQLite::Database open_connection(const std::filesystem::path& file, Access access, BusyWait& busy_wait) {
  expect_a_short_life();
  const int mode = access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  SQLite::Database database(plain_name(file), mode | SQLITE_OPEN_NOMUTEX);
  busy_wait.serve(database.getHandle());
  make_safe(database);
  if (access == Access::check) database.exec("PRAGMA query_only = ON");
  if (access == Access::write) make_durable(database);
  if (access == Access::replace) prepare_to_replace(database);
  return database;
}

SQLite::Database open_copy_in_memory(SQLite::Database& database) {
  SQLite::Database memory(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX);
  make_safe(memory);
  Query size(database, "PRAGMA page_size");
  memory.exec("PRAGMA page_size = " + std::to_string(integer_of(size).value_or(0)));
  size.reset();
  if (const int code = SQLite::Backup(memory, database).executeStep(-1); code != SQLITE_DONE) {
    throw SQLite::Exception("the pages cannot be copied", code);
  }
  return memory;
}

ReadTransaction::ReadTransaction(SQLite::Database& database)
    : database_(sqlite3_get_autocommit(database.getHandle()) != 0 ? &database : nullptr) {
  if (database_ != nullptr) {
    // A reading command seeks single rows and meets few pages twice: most of SQLite's 2 MB would only be filled. The
    // pragma reads the schema, so it meets what a killed writer left, as every query does.
    database_->exec("BEGIN; PRAGMA cache_size = -1000");
  }
}

ReadTransaction::~ReadTransaction() {
  if (database_ != nullptr) {
    database_->tryExec("ROLLBACK");
  }
}

}  // namespace ordertrack::store
