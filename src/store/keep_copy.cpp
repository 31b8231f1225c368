#include "store/keep_copy.hpp"

#include "store/busy_wait.hpp"
#include "store/check_book.hpp"
#include "store/connection.hpp"
#include "store/copy_pages.hpp"
#include "store/draft_file.hpp"
#include "store/failure.hpp"
#include "store/kept_copies.hpp"
#include "store/query.hpp"

#include <utility>

namespace ordertrack::store {
namespace {

namespace fs = std::filesystem;

Message keeping() { return msg("keeping the order book as it is"); }

Result<void> expect_sound(const fs::path& draft, const fs::path& book, const Watcher& watcher) {
  const auto check = check_book(draft, watcher, msg("checking the copy"));
  if (!check) return fail(check.error());
  if (check->flaw.empty()) return {};
  return fail(damaged(book, check->flaw));
}

/// The upgrade did not happen because its copy could not be made.
tl::unexpected<Error> without_copy(Error error) {
  if (error.kind == ErrorKind::io) {
    error.hints = {
        msg("the order book has to be brought up to date, and a copy of it is kept before; nothing was changed")};
  }
  return fail(std::move(error));
}

/// A connection of its own: SQLite copies nothing from one that holds the write lock, which is no obstacle to readers.
Result<void> copy_as_it_is(const fs::path& book, const fs::path& draft, const Watcher& watcher) {
  BusyWait busy_wait;
  SQLite::Database database = open_connection(book, Access::read, busy_wait);
  const ReadTransaction transaction(database);
  return copy_pages_to_draft(database, draft, watcher, keeping());
}

}  // namespace

Result<fs::path> keep_copy(SQLite::Database& database, const fs::path& book, const Opening& opening) {
  if (opening.watcher({.what = keeping()}) == GoOn::no) return fail(interrupted());
  Query version(database, "PRAGMA user_version");
  const auto name = name_before_upgrade(book, static_cast<int>(integer_of(version).value_or(0)), opening.now);
  DraftFile draft(name);
  if (auto made = draft.made(); !made) return without_copy(made.error());
  const auto copied = copy_as_it_is(book, draft.path(), opening.watcher);
  if (!copied) return without_copy(copied.error());
  if (auto sound = expect_sound(draft.path(), book, opening.watcher); !sound) return without_copy(sound.error());
  if (opening.watcher({.what = keeping()}) == GoOn::no) return fail(interrupted());
  if (auto kept = draft.keep(Replace::no); !kept) return without_copy(kept.error());
  return name;
}

}  // namespace ordertrack::store
