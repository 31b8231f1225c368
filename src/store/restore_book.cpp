#include "store/restore_book.hpp"

#include "store/busy_wait.hpp"
#include "store/connection.hpp"
#include "store/copy_pages.hpp"
#include "store/draft_file.hpp"
#include "store/failure.hpp"
#include "store/file_header.hpp"
#include "store/kept_copies.hpp"
#include "store/private_file.hpp"
#include "store/session.hpp"
#include "support/folder_of.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <unistd.h>

#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace ordertrack::store {
namespace {

namespace fs = std::filesystem;

/// An error about the copy, with what to do about that file instead of the book: one that is damaged is refused.
tl::unexpected<Error> about_copy(Error error) {
  if (error.kind == ErrorKind::damaged) error.kind = ErrorKind::unsafe;
  if (error.kind == ErrorKind::too_new) {
    error.hints = {msg("nothing was changed; install a newer ordertrack")};
  } else if (error.kind == ErrorKind::not_our_file || error.kind == ErrorKind::unsafe) {
    error.hints = {msg("nothing was changed; name a file that ordertrack backup made")};
  }
  return fail(std::move(error));
}

Result<void> expect_copy(const fs::path& copy) {
  const auto header = read_header(copy);
  if (!header) return about_copy(header.error());
  if (header->content == Content::nothing) {
    return fail(ErrorKind::not_found, msg("there is no file {file}", arg("file", copy.string())),
                {msg("look at the name of the file: ls -l {folder}", arg("folder", folder_of(copy).string()))});
  }
  if (header->content == Content::order_book) return {};
  return about_copy({ErrorKind::not_our_file, msg("{file} is empty", arg("file", copy.string())), {}});
}

Result<InPlace> in_place(const fs::path& book) {
  const auto header = read_header(book);
  if (header) return header->content == Content::order_book ? InPlace::book : InPlace::nothing;
  if (header.error().kind == ErrorKind::too_new) return InPlace::book;
  return fail(header.error());
}

/// The book, held against everybody else: nobody reads or writes it until this ends. What a killed writer left is
/// rolled back before. What stands in the book need not be readable.
class HeldBook {
 public:
  explicit HeldBook(const fs::path& file) : database_(open_connection(file, Access::replace, busy_wait_)) {
    // In the exclusive locking mode the lock outlives the transaction: nothing can be written between the copy that is
    // kept and the pages that replace it. The write lock comes first: who waits for another writer in that mode does
    // not let go of the reader's lock, for which the other one waits.
    database_.exec("BEGIN IMMEDIATE; PRAGMA locking_mode = EXCLUSIVE; COMMIT; BEGIN EXCLUSIVE; COMMIT");
  }
  HeldBook(const HeldBook&) = delete;
  HeldBook& operator=(const HeldBook&) = delete;
  ~HeldBook() = default;

  [[nodiscard]] SQLite::Database& database() { return database_; }

  /// The next transaction is the last: its commit deletes its journal and gives the lock back, as any other does.
  void let_go_after_commit() { database_.exec("PRAGMA locking_mode = NORMAL"); }

 private:
  BusyWait busy_wait_;
  SQLite::Database database_;
};

/// The book as it is, kept under a name of its own, which it loses again unless it shall stay.
class KeptBook {
 public:
  KeptBook(fs::path name) : name_(std::move(name)) {}
  KeptBook(const KeptBook&) = delete;
  KeptBook& operator=(const KeptBook&) = delete;
  ~KeptBook() {
    if (written_ && !stays_) unlink(name_.c_str());
  }

  [[nodiscard]] Result<void> write(SQLite::Database& book, const Watcher& watcher) {
    DraftFile draft(name_);
    if (auto made = draft.made(); !made) return made;
    auto copied = copy_pages_to_draft(book, draft.path(), watcher, msg("keeping the order book as it is"));
    if (!copied) return copied;
    auto kept = draft.keep(Replace::no);
    written_ = kept.has_value();
    return kept;
  }

  [[nodiscard]] bool written() const { return written_; }

  [[nodiscard]] fs::path stay() {
    stays_ = true;
    return name_;
  }

 private:
  fs::path name_;
  bool written_ = false;
  bool stays_ = false;
};

/// Checks a file; what is wrong is told under a name that the user knows.
Result<BookFacts> sound_copy(const fs::path& file, const fs::path& name, const Watcher& watcher) {
  const auto check = check_book(file, watcher, msg("checking the copy"));
  if (!check) return about_copy(check.error());
  if (check->flaw.empty()) return check->facts;
  return about_copy({ErrorKind::unsafe,
                     msg("{file} is not sound: {reason}", arg("file", name.string()), arg("reason", check->flaw)),
                     {}});
}

Result<BookFacts> draw_up(const fs::path& copy, const fs::path& draft, const Watcher& watcher) {
  auto session = Session::for_reading(copy, Form::as_it_is);
  if (!session) return about_copy(session.error());
  const auto copied = (*session)->read(Result<void>(), [&](SQLite::Database& database) {
    return copy_pages_to_draft(database, draft, watcher, msg("copying {file}", arg("file", copy.string())));
  });
  if (!copied) return about_copy(copied.error());
  return sound_copy(draft, copy, watcher);
}

Error not_replaceable(const SQLite::Exception& exception, const fs::path& place) {
  Error error = to_error(exception, place);
  if (error.kind == ErrorKind::damaged) {
    error.hints = {msg("move it away, then repeat the command: mv {file} {file}.damaged", arg("file", place.string()))};
  }
  return error;
}

Result<fs::path> replace_pages(const fs::path& place, const fs::path& draft, Instant now, const Watcher& watcher) {
  const auto present = in_place(place);
  if (!present) return fail(present.error());
  if (auto prepared = prepare_private_file(place); !prepared) return fail(prepared.error());
  KeptBook kept(name_before_restore(place, now));
  try {
    HeldBook held(place);
    if (*present == InPlace::book) {
      if (auto written = kept.write(held.database(), watcher); !written) return fail(written.error());
    }
    BusyWait busy_wait;
    SQLite::Database from = open_connection(draft, Access::read, busy_wait);
    held.let_go_after_commit();
    const auto replaced = copy_pages(from, held.database(), watcher, msg("putting the copy in place"));
    if (!replaced) return fail(replaced.error());
  } catch (const SQLite::Exception& exception) {
    Error error = not_replaceable(exception, place);
    // Where the disk failed at the very end, the copy may stand there already.
    if (kept.written()) {
      error.hints.push_back(msg("the order book as it was is kept as {file}", arg("file", kept.stay().string())));
    }
    return fail(std::move(error));
  }
  return *present == InPlace::book ? kept.stay() : fs::path();
}

}  // namespace

Result<InPlace> expect_restorable(const fs::path& book, const fs::path& copy) {
  if (auto expected = expect_copy(copy); !expected) return fail(expected.error());
  std::error_code ignored;
  if (fs::equivalent(book, copy, ignored)) {
    return fail(ErrorKind::unsafe, msg("{file} is the order book itself", arg("file", copy.string())),
                {msg("name a copy of it")});
  }
  return in_place(book);
}

Result<BookFacts> check_copy(const fs::path& copy, const Watcher& watcher) { return sound_copy(copy, copy, watcher); }

Result<Restored> restore_book(const fs::path& book, const fs::path& copy, Instant now, const Watcher& watcher) {
  if (const auto expected = expect_restorable(book, copy); !expected) return fail(expected.error());
  const fs::path place = real_place(book);
  if (auto made = make_private_folder(place); !made) return fail(made.error());
  const DraftFile draft(place);
  if (auto made = draft.made(); !made) return fail(made.error());
  const auto facts = draw_up(copy, draft.path(), watcher);
  if (!facts) return fail(facts.error());
  auto kept = replace_pages(place, draft.path(), now, watcher);
  if (!kept) return fail(kept.error());
  return Restored{.facts = *facts, .kept = *std::move(kept)};
}

}  // namespace ordertrack::store
