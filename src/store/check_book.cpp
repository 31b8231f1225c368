#include "store/check_book.hpp"

#include "store/busy_wait.hpp"
#include "store/connection.hpp"
#include "store/draft_file.hpp"
#include "store/failure.hpp"
#include "store/file_header.hpp"
#include "store/query.hpp"
#include "store/schema_flaw.hpp"
#include "store/session.hpp"
#include "store/watched_statements.hpp"
#include "support/folder_of.hpp"

#include <sqlite3.h>

#include <system_error>

namespace ordertrack::store {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> no_book(const fs::path& book) {
  return fail(ErrorKind::not_found, msg("there is no order book {file}", arg("file", book.string())),
              {msg("look at the name of the file: ls -l {folder}", arg("folder", folder_of(book).string()))});
}

BookFacts facts_of(SQLite::Database& database, const fs::path& book) {
  Query orders(database, "SELECT count(*) FROM orders WHERE removed_by IS NULL");
  Query last(database, "SELECT at FROM command ORDER BY number DESC LIMIT 1");
  std::error_code ignored;
  BookFacts facts{.orders = integer_of(orders).value_or(0),
                  .bytes = static_cast<std::int64_t>(fs::file_size(book, ignored))};
  if (last.step()) facts.last_command = last.row().instant();
  return facts;
}

std::string first_flaw(SQLite::Database& database) {
  // The schema first: what others put there must not have a say in the checks that follow.
  if (std::string flaw = schema_flaw(database); !flaw.empty()) return flaw;
  Query integrity(database, "PRAGMA integrity_check(1)");
  const std::string verdict = integrity.step() ? integrity.row().text() : std::string("no answer");
  if (verdict != "ok") return verdict;
  Query foreign_keys(database, "PRAGMA foreign_key_check");
  return foreign_keys.step() ? "a row refers to one that is not there" : "";
}

/// Damage that SQLite meets is what the check is after; other trouble is not.
bool is_flaw(const SQLite::Exception& exception) {
  const int code = exception.getErrorCode() & 0xff;
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR || code == SQLITE_SCHEMA;
}

BookCheck checked(const fs::path& book, const Watcher& watcher, const Message& what) {
  BusyWait busy_wait;
  SQLite::Database database = open_connection(book, Access::check, busy_wait);
  const WatchedStatements watched(database, watcher, what);
  try {
    const ReadTransaction transaction(database);
    std::string flaw = first_flaw(database);
    return {.flaw = flaw, .facts = flaw.empty() ? facts_of(database, book) : BookFacts{}};
  } catch (const SQLite::Exception& exception) {
    if (!is_flaw(exception)) throw;
    return {.flaw = exception.what(), .facts = {}};
  }
}

}  // namespace

Result<BookFacts> look_into(const fs::path& book) {
  auto session = Session::for_reading(book, Form::as_it_is);
  if (!session) return fail(session.error());
  return (*session)->read(Result<BookFacts>(no_book(book)),
                          [&](SQLite::Database& database) { return Result<BookFacts>(facts_of(database, book)); });
}

Result<BookCheck> check_book(const fs::path& book, const Watcher& watcher, const Message& what) {
  const auto header = read_header(book);
  if (!header) return fail(header.error());
  if (header->content != Content::order_book) return no_book(book);
  try {
    return checked(book, watcher, what);
  } catch (const SQLite::Exception& exception) {
    return fail(to_error(exception, book));
  }
}

}  // namespace ordertrack::store
