#include "store/copy_book.hpp"

#include "store/copy_pages.hpp"
#include "store/failure.hpp"
#include "store/file_header.hpp"
#include "store/session.hpp"

#include <sys/stat.h>

#include <cerrno>

namespace ordertrack::store {
namespace {

namespace fs = std::filesystem;

Result<void> expect_free_place(const fs::path& book, const fs::path& copy, Replace replace) {
  struct stat place {};
  if (lstat(copy.c_str(), &place) != 0) {
    return errno == ENOENT ? Result<void>() : fail(io_error(copy, errno));
  }
  if (!S_ISREG(place.st_mode)) {
    return fail(ErrorKind::unsafe, msg("{file} is no plain file, so no copy is put there", arg("file", copy.string())),
                {msg("name another file")});
  }
  struct stat own {};
  if (stat(book.c_str(), &own) == 0 && own.st_dev == place.st_dev && own.st_ino == place.st_ino) {
    return fail(ErrorKind::unsafe, msg("{file} is the order book itself", arg("file", copy.string())),
                {msg("name another file")});
  }
  if (replace == Replace::yes) return {};
  return fail(ErrorKind::exists, msg("{file} is there already", arg("file", copy.string())),
              {msg("name another file, or replace it with --force")});
}

/// Checks a draft before it is kept.
Result<BookFacts> sound(const DraftFile& draft, const Watcher& watcher) {
  const auto check = check_book(draft.path(), watcher, msg("checking the copy"));
  if (!check) return fail(check.error());
  if (check->flaw.empty()) return check->facts;
  return fail(ErrorKind::damaged,
              msg("the copy is not sound, so it was not kept: {reason}", arg("reason", check->flaw)),
              {msg("the order book itself may be damaged: keep what copies you have")});
}

}  // namespace

Result<void> expect_copyable(const fs::path& book, const fs::path& copy, Replace replace) {
  const auto header = read_header(book);
  if (!header) return fail(header.error());
  if (header->content != Content::order_book) {
    return fail(ErrorKind::not_found, msg("there is no order book {file} yet", arg("file", book.string())),
                {msg("the first `ordertrack add` makes it")});
  }
  return expect_free_place(book, copy, replace);
}

Result<BookFacts> copy_book(const fs::path& book, const fs::path& copy, Replace replace, const Watcher& watcher) {
  if (auto copyable = expect_copyable(book, copy, replace); !copyable) return fail(copyable.error());
  DraftFile draft(copy);
  if (auto made = draft.made(); !made) return fail(made.error());
  auto session = Session::for_reading(book, Form::as_it_is);
  if (!session) return fail(session.error());
  const auto copied = (*session)->read(Result<void>(), [&](SQLite::Database& database) {
    return copy_pages_to_draft(database, draft.path(), watcher, msg("copying the order book"));
  });
  if (!copied) return fail(copied.error());
  auto facts = sound(draft, watcher);
  if (!facts) return facts;
  if (auto kept = draft.keep(replace); !kept) return fail(kept.error());
  return facts;
}

}  // namespace ordertrack::store
