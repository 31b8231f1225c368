#pragma once

#include "store/sql.hpp"

#include <ordertrack/civil_time.hpp>

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace ordertrack::store {

/// The current row of a query, read column by column from the left.
class Row {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

  [[nodiscard]] std::int64_t integer();
  [[nodiscard]] std::optional<std::int64_t> optional_integer();
  [[nodiscard]] bool flag() { return integer() != 0; }
  /// Empty where the column is NULL.
  [[nodiscard]] std::string text();
  /// The same, good until the query steps on.
  [[nodiscard]] std::string_view text_view();
  /// Errors: SQLITE_CORRUPT for what lies outside the years 1 to 9999.
  [[nodiscard]] Instant instant();
  [[nodiscard]] std::optional<Instant> optional_instant();

 private:
  sqlite3_stmt* statement_;
  int column_ = 0;
};

/// A prepared statement with named parameters.
///
/// It stands on SQLite's own interface, since SQLiteCpp shares the ownership of the statement for each column that is
/// read. Every function throws SQLite::Exception.
class Query {
 public:
  Query(SQLite::Database& database, Sql sql);

  /// Binds a parameter, as `:id`; it stays bound over `reset`. A parameter that is not there is a bug.
  Query& bind(const char* name, std::int64_t value);
  Query& bind(const char* name, std::string_view value);
  Query& bind(const char* name, Instant value);
  Query& bind(const char* name, const std::optional<std::int64_t>& value);
  Query& bind(const char* name, const std::optional<Instant>& value);
  Query& bind_null(const char* name);

  /// Steps to the next row; false after the last one.
  [[nodiscard]] bool step();
  /// The row that `step` reached.
  [[nodiscard]] Row row() const { return Row(statement_.get()); }
  /// Begins again, with the same parameters.
  void reset();
  /// Runs a statement that gives no rows, and makes it ready to run again.
  void run();

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };

  [[nodiscard]] int index_of(const char* name) const;
  void check(int code) const;

  SQLite::Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// A statement that is prepared when it is first needed, and only once.
class LazyQuery {
 public:
  LazyQuery(SQLite::Database& database, Sql sql) : database_(&database), sql_(sql) {}

  [[nodiscard]] Query& operator()() { return query_ ? *query_ : query_.emplace(*database_, sql_); }

 private:
  SQLite::Database* database_;
  Sql sql_;
  std::optional<Query> query_;
};

/// The first column of the only row, or of the first one; nothing where there is none.
[[nodiscard]] std::optional<std::int64_t> integer_of(Query& query);

}  // namespace ordertrack::store
