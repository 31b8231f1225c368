#include "store/check_up.hpp"

#include "store/busy_wait.hpp"
#include "store/connection.hpp"
#include "store/failure.hpp"
#include "store/kept_copies.hpp"
#include "store/open_orders.hpp"
#include "store/query.hpp"
#include "store/watched_statements.hpp"
#include "support/folder_of.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace ordertrack::store {
namespace {

namespace fs = std::filesystem;

/// What tells how a file is laid out and how it is kept safe.
struct Pragma {
  std::string_view name;
  Sql sql;
};

constexpr auto pragmas = std::to_array<Pragma>({
    {"user_version", "PRAGMA user_version"},
    {"application_id", "PRAGMA application_id"},
    {"journal_mode", "PRAGMA journal_mode"},
    {"page_size", "PRAGMA page_size"},
    {"page_count", "PRAGMA page_count"},
    {"freelist_count", "PRAGMA freelist_count"},
    {"auto_vacuum", "PRAGMA auto_vacuum"},
    {"encoding", "PRAGMA encoding"},
    {"schema_version", "PRAGMA schema_version"},
});

std::int64_t number_of(SQLite::Database& database, Sql sql) {
  Query query(database, sql);
  return integer_of(query).value_or(0);
}

std::vector<std::string> texts(SQLite::Database& database, Sql sql) {
  std::vector<std::string> found;
  for (Query query(database, sql); query.step();) found.push_back(query.row().text());
  return found;
}

std::vector<std::string> damage_of(SQLite::Database& database) {
  auto lines = texts(database, "PRAGMA integrity_check(10)");
  std::erase(lines, "ok");
  return lines;
}

std::int64_t lost_references(SQLite::Database& database) {
  std::int64_t lost = 0;
  for (Query query(database, "PRAGMA foreign_key_check"); query.step();) ++lost;
  return lost;
}

BookCounts counts_of(SQLite::Database& database) {
  return {.orders = number_of(database, "SELECT count(*) FROM orders WHERE removed_by IS NULL"),
          .open = number_of(database, "SELECT count(*) FROM orders WHERE open = 1"),
          .buyers = number_of(database, "SELECT count(*) FROM buyer"),
          .events = number_of(database, "SELECT count(*) FROM event WHERE undone_by IS NULL"),
          .commands = number_of(database, "SELECT count(*) FROM command")};
}

std::optional<Instant> newest_command(SQLite::Database& database) {
  Query query(database, "SELECT max(at) FROM command");
  return query.step() ? query.row().optional_instant() : std::nullopt;
}

std::vector<std::pair<std::string, std::string>> pragmas_of(SQLite::Database& database) {
  std::vector<std::pair<std::string, std::string>> values;
  for (const Pragma& pragma : pragmas) {
    const auto lines = texts(database, pragma.sql);
    values.emplace_back(pragma.name, lines.empty() ? std::string() : lines.front());
  }
  return values;
}

/// Damaged pages are looked for first: what a damaged book holds cannot be told.
BookState state_of(SQLite::Database& database, const Markets& markets, Instant now) {
  BookState state;
  state.pragmas = pragmas_of(database);
  state.damage = damage_of(database);
  if (!state.damage.empty()) return state;
  state.lost_references = lost_references(database);
  state.assessed = is_assessed(database, markets, now);
  state.newest_command = newest_command(database);
  state.markets = texts(database, "SELECT DISTINCT market FROM orders WHERE open = 1 ORDER BY market");
  state.counts = counts_of(database);
  return state;
}

Result<void> look_into(const fs::path& file, const Markets& markets, Instant now, const Watcher& watcher,
                       CheckUp& found) {
  try {
    BusyWait busy_wait;
    SQLite::Database database = open_connection(file, Access::read, busy_wait);
    const WatchedStatements watched(database, watcher, msg("checking the order book"));
    const ReadTransaction transaction(database);
    found.book = state_of(database, markets, now);
  } catch (const SQLite::Exception& exception) {
    found.killed_writer = exception.getExtendedErrorCode() == SQLITE_READONLY_ROLLBACK;
    if (found.killed_writer) return {};
    Error error = to_error(exception, file);
    if (error.kind == ErrorKind::interrupted) return fail(std::move(error));
    found.unreadable = std::move(error);
  }
  return {};
}

/// Copies that did not come to their names, whichever file of this folder they were to be.
std::vector<fs::path> drafts_beside(const fs::path& file) {
  std::vector<fs::path> drafts;
  std::error_code stop;
  for (fs::directory_iterator entry(folder_of(file), stop), end; !stop && entry != end; entry.increment(stop)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with('.') && name.ends_with(".draft")) drafts.push_back(entry->path());
  }
  std::ranges::sort(drafts);
  return drafts;
}

}  // namespace

Result<CheckUp> check_up(const fs::path& file, const Markets& markets, Instant now, const Watcher& watcher) {
  CheckUp found{.header = read_header(file)};
  found.drafts = drafts_beside(file);
  found.kept = copies_beside(file);
  const bool is_book = found.header && found.header->content == Content::order_book;
  // SQLite would make files beside a book in WAL mode, even to read it.
  if (is_book && found.header->journal == Journal::rollback) {
    if (auto looked = look_into(file, markets, now, watcher, found); !looked) return fail(looked.error());
  }
  return found;
}

std::string sqlite_version() { return sqlite3_libversion(); }

}  // namespace ordertrack::store
