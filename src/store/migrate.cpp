#include "store/migrate.hpp"

#include "store/query.hpp"
#include "store/version.hpp"
#include "support/embedded.hpp"

#include <charconv>
#include <string>

namespace ordertrack::store {
namespace {

int number_of(const EmbeddedFile& migration) {
  int number = 0;
  std::from_chars(migration.name.data(), migration.name.data() + migration.name.size(), number);
  return number;
}

int applied_migrations(SQLite::Database& database) {
  Query version(database, "PRAGMA user_version");
  return migration_of(static_cast<int>(integer_of(version).value_or(0)));
}

/// The write lock, given back without a trace unless it comes to `commit`.
class WriteTransaction {
 public:
  explicit WriteTransaction(SQLite::Database& database) : database_(database) { database_.exec("BEGIN IMMEDIATE"); }
  WriteTransaction(const WriteTransaction&) = delete;
  WriteTransaction& operator=(const WriteTransaction&) = delete;
  ~WriteTransaction() {
    if (!committed_) {
      database_.tryExec("ROLLBACK");
    }
  }

  void commit() {
    database_.exec("COMMIT");
    committed_ = true;
  }

 private:
  SQLite::Database& database_;
  bool committed_ = false;
};

void apply(SQLite::Database& database, const EmbeddedFile& migration) {
  WriteTransaction transaction(database);
  // Another process may have been faster.
  if (applied_migrations(database) >= number_of(migration)) {
    return;
  }
  database.exec(std::string(migration.content));
  // A PRAGMA takes no parameters.
  database.exec("PRAGMA application_id = " + std::to_string(application_id));
  database.exec("PRAGMA user_version = " + std::to_string(user_version(major_version, number_of(migration))));
  transaction.commit();
}

}  // namespace

int last_migration() { return number_of(migrations::embedded_files().back()); }

void migrate_to(SQLite::Database& database, int last) {
  const int applied = applied_migrations(database);
  for (const EmbeddedFile& migration : migrations::embedded_files()) {
    const int number = number_of(migration);
    if (number > applied && number <= last) apply(database, migration);
  }
}

void migrate(SQLite::Database& database) { migrate_to(database, last_migration()); }

}  // namespace ordertrack::store
