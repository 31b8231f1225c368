#pragma once

#include "store/busy_wait.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <filesystem>

namespace ordertrack::store {

/// `check` writes nothing, but needs the right to: SQLite passes over the CHECKs of a schema that it opens read-only.
/// `replace` writes all of it anew: what stands there need not be readable.
enum class Access : std::uint8_t { read, check, write, replace };

/// Opens a file with every safety that SQLite offers: a file of unknown origin cannot make it run triggers, views or
/// functions of its own, or load code. For writing: rollback journal (SQLite before 3.51.3 can lose data in WAL mode),
/// everything durable down to the folder's entry, deleted text overwritten, and no lock against readers before the
/// commit. SQLite serves one thread of the process. Throws SQLite::Exception.
[[nodiscard]] SQLite::Database open_connection(const std::filesystem::path& file, Access access, BusyWait& busy_wait);

/// A copy of a database in memory, as safe. The database is in a transaction. Throws SQLite::Exception.
[[nodiscard]] SQLite::Database open_copy_in_memory(SQLite::Database& database);

/// A transaction that sees one state of the book, for as long as it stands; nothing where one is open already.
class ReadTransaction {
 public:
  explicit ReadTransaction(SQLite::Database& database);
  ReadTransaction(const ReadTransaction&) = delete;
  ReadTransaction& operator=(const ReadTransaction&) = delete;
  ~ReadTransaction();

 private:
  SQLite::Database* database_;  // nullptr where the transaction is not ours
};

}  // namespace ordertrack::store
