#include "store/query.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <stdexcept>

namespace ordertrack::store {
namespace {

constexpr Instant first_instant = std::chrono::sys_days{std::chrono::January / 1 / 1};
constexpr Instant end_of_instants = std::chrono::sys_days{std::chrono::January / 1 / 10000};

/// Errors: SQLITE_CORRUPT for what no clock shows; nobody could count days from it.
Instant to_instant(std::int64_t seconds) {
  if (seconds < first_instant.time_since_epoch().count() || seconds >= end_of_instants.time_since_epoch().count()) {
    throw SQLite::Exception("an instant lies outside the years 1 to 9999", SQLITE_CORRUPT);
  }
  return Instant(std::chrono::seconds(seconds));
}

}  // namespace

std::int64_t Row::integer() { return sqlite3_column_int64(statement_, column_++); }

std::optional<std::int64_t> Row::optional_integer() {
  if (sqlite3_column_type(statement_, column_) == SQLITE_NULL) {
    ++column_;
    return std::nullopt;
  }
  return integer();
}

std::string Row::text() { return std::string(text_view()); }

std::string_view Row::text_view() {
  const int column = column_++;
  const void* const bytes = sqlite3_column_blob(statement_, column);
  if (bytes == nullptr) {
    return {};
  }
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Instant Row::instant() { return to_instant(integer()); }

std::optional<Instant> Row::optional_instant() {
  const auto seconds = optional_integer();
  return seconds ? std::optional(to_instant(*seconds)) : std::nullopt;
}

void Query::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Query::Query(SQLite::Database& database, Sql sql) : database_(&database) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v2(database.getHandle(), sql.text(), -1, &statement, nullptr));
  statement_.reset(statement);
}

Query& Query::bind(const char* name, std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), index_of(name), value));
  return *this;
}

Query& Query::bind(const char* name, std::string_view value) {
  const char* const bytes = value.data() == nullptr ? "" : value.data();
  check(sqlite3_bind_text64(statement_.get(), index_of(name), bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Query& Query::bind(const char* name, Instant value) {
  return bind(name, std::int64_t{value.time_since_epoch().count()});
}

Query& Query::bind(const char* name, const std::optional<std::int64_t>& value) {
  return value ? bind(name, *value) : bind_null(name);
}

Query& Query::bind(const char* name, const std::optional<Instant>& value) {
  return value ? bind(name, *value) : bind_null(name);
}

Query& Query::bind_null(const char* name) {
  check(sqlite3_bind_null(statement_.get(), index_of(name)));
  return *this;
}

bool Query::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) {
    return true;
  }
  if (code != SQLITE_DONE) {
    throw SQLite::Exception(database_->getHandle(), code);
  }
  return false;
}

void Query::reset() { sqlite3_reset(statement_.get()); }

void Query::run() {
  struct ResetAtEnd {
    Query& query;
    ~ResetAtEnd() { query.reset(); }
  } const reset_at_end{*this};
  while (step()) {
  }
}

int Query::index_of(const char* name) const {
  const int index = sqlite3_bind_parameter_index(statement_.get(), name);
  if (index == 0) {
    throw std::logic_error(std::string("a query has no parameter ") + name);
  }
  return index;
}

void Query::check(int code) const {
  if (code != SQLITE_OK) {
    throw SQLite::Exception(database_->getHandle(), code);
  }
}

std::optional<std::int64_t> integer_of(Query& query) {
  const auto found = query.step() ? query.row().optional_integer() : std::nullopt;
  query.reset();
  return found;
}

}  // namespace ordertrack::store
