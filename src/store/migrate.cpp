#include "store/migrate.hpp"

#include "store/query.hpp"
#include "store/version.hpp"
#include "support/embedded.hpp"

#include <charconv>
#include <string>
#include <utility>

namespace ordertrack::store {
namespace {

int number_of(const EmbeddedFile& migration) {
  int number = 0;
  std::from_chars(migration.name.data(), migration.name.data() + migration.name.size(), number);
  return number;
}

int version_of(SQLite::Database& database) {
  Query version(database, "PRAGMA user_version");
  return static_cast<int>(integer_of(version).value_or(0));
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
  database.exec(std::string(migration.content));
  // A PRAGMA takes no parameters.
  database.exec("PRAGMA application_id = " + std::to_string(application_id));
  database.exec("PRAGMA user_version = " + std::to_string(user_version(major_version, number_of(migration))));
}

/// The migrations up to one of them that a file has not seen: a new book is made by all of them in one transaction, one
/// that is there already takes each in a transaction of its own.
class Upgrading {
 public:
  Upgrading(SQLite::Database& database, int last) : database_(database), last_(last) {}

  [[nodiscard]] Result<std::optional<Upgrade>> climb(const BeforeUpgrade& keep_copy) {
    int version = version_of(database_);
    if (version == 0) {
      make_book();
      version = version_of(database_);
    }
    const int seen = migration_of(version);
    for (const EmbeddedFile& migration : migrations::embedded_files()) {
      if (number_of(migration) <= seen || number_of(migration) > last_) continue;
      if (auto done = take(migration, keep_copy); !done) return fail(done.error());
    }
    return std::move(upgrade_);
  }

 private:
  void make_book() {
    WriteTransaction transaction(database_);
    // Another process may have been faster.
    if (version_of(database_) == 0) make_schema(database_, last_);
    transaction.commit();
  }

  Result<void> take(const EmbeddedFile& migration, const BeforeUpgrade& keep_copy) {
    WriteTransaction transaction(database_);
    const int version = version_of(database_);
    if (migration_of(version) >= number_of(migration)) return {};  // another process was faster
    if (!upgrade_) {
      auto copy = keep_copy(database_);
      if (!copy) return fail(copy.error());
      upgrade_ = Upgrade{.copy = *std::move(copy), .from = version, .to = user_version(major_version, last_)};
    }
    apply(database_, migration);
    transaction.commit();
    return {};
  }

  SQLite::Database& database_;
  int last_;
  std::optional<Upgrade> upgrade_;
};

}  // namespace

int last_migration() { return number_of(migrations::embedded_files().back()); }

bool is_up_to_date(SQLite::Database& database) { return migration_of(version_of(database)) >= last_migration(); }

Result<std::optional<Upgrade>> migrate(SQLite::Database& database, const BeforeUpgrade& keep_copy) {
  return Upgrading(database, last_migration()).climb(keep_copy);
}

void make_schema(SQLite::Database& database, int last) {
  const int seen = migration_of(version_of(database));
  for (const EmbeddedFile& migration : migrations::embedded_files()) {
    if (number_of(migration) > seen && number_of(migration) <= last) apply(database, migration);
  }
}

}  // namespace ordertrack::store
