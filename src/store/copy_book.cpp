#include "store/copy_book.hpp"

#include "store/busy_wait.hpp"
#include "store/connection.hpp"
#include "store/failure.hpp"
#include "store/file_header.hpp"
#include "store/owned_descriptor.hpp"
#include "store/query.hpp"
#include "store/session.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string>
#include <system_error>

namespace ordertrack::store {
namespace {

namespace fs = std::filesystem;

constexpr mode_t file_mode = 0600;

tl::unexpected<Error> not_written(const fs::path& file, int number) {
  return fail(ErrorKind::io,
              msg("the copy {file} cannot be written: {reason}", arg("file", file.string()),
                  arg("reason", std::generic_category().message(number))),
              {msg("name a file in a folder of yours that has room")});
}

fs::path folder_of(const fs::path& file) { return file.has_parent_path() ? file.parent_path() : fs::path("."); }

Result<void> expect_free_place(const fs::path& book, const fs::path& copy, Replace replace) {
  struct stat place {};
  if (lstat(copy.c_str(), &place) != 0) {
    return errno == ENOENT ? Result<void>() : not_written(copy, errno);
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

/// A file beside the place whose name it shall get; it goes away unless it was kept.
class DraftFile {
 public:
  explicit DraftFile(const fs::path& beside)
      : name_(beside),
        path_(folder_of(beside) / ("." + beside.filename().string() + "." + std::to_string(getpid()) + ".draft")),
        descriptor_(open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file_mode)),
        error_(errno) {}
  DraftFile(const DraftFile&) = delete;
  DraftFile& operator=(const DraftFile&) = delete;
  ~DraftFile() {
    if (descriptor_ && !kept_) unlink(path_.c_str());
  }

  [[nodiscard]] const fs::path& path() const { return path_; }

  /// Whether it could be made, for the user alone whatever the umask.
  [[nodiscard]] Result<void> is_private() const {
    if (!descriptor_) return not_written(name_, error_);
    return fchmod(descriptor_.number(), file_mode) == 0 ? Result<void>() : not_written(name_, errno);
  }

  /// Gives it its name, durably.
  [[nodiscard]] Result<void> keep() {
    if (fsync(descriptor_.number()) != 0 || rename(path_.c_str(), name_.c_str()) != 0) return not_written(name_, errno);
    kept_ = true;
    const OwnedDescriptor folder(open(folder_of(name_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return folder && fsync(folder.number()) == 0 ? Result<void>() : not_written(name_, errno);
  }

 private:
  fs::path name_;
  fs::path path_;
  OwnedDescriptor descriptor_;
  int error_;
  bool kept_ = false;
};

Result<void> copy_pages(SQLite::Database& from, const fs::path& to) {
  try {
    SQLite::Database draft(to.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX);
    // The draft is worth nothing until it is whole: it needs no journal of its own.
    draft.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    SQLite::Backup(draft, from).executeStep(-1);
    return {};
  } catch (const SQLite::Exception& exception) {
    return fail(to_error(exception, to));
  }
}

/// Reads every page of the copy, by every rule of the schema.
Result<BookCopy> checked(const fs::path& copy) {
  try {
    BusyWait busy_wait;
    SQLite::Database database = open_connection(copy, Access::read, busy_wait);
    Query integrity(database, "PRAGMA integrity_check(1)");
    std::string verdict = integrity.step() ? integrity.row().text() : std::string();
    Query foreign_keys(database, "PRAGMA foreign_key_check");
    if (verdict == "ok" && foreign_keys.step()) verdict = "a row refers to one that is not there";
    if (verdict != "ok") {
      return fail(ErrorKind::damaged,
                  msg("the copy is not sound, so it was not kept: {reason}", arg("reason", verdict)),
                  {msg("the order book itself may be damaged: keep what copies you have")});
    }
    Query orders(database, "SELECT count(*) FROM orders WHERE removed_by IS NULL");
    return BookCopy{.orders = integer_of(orders).value_or(0), .bytes = static_cast<std::int64_t>(fs::file_size(copy))};
  } catch (const SQLite::Exception& exception) {
    return fail(to_error(exception, copy));
  }
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

Result<BookCopy> copy_book(const fs::path& book, const fs::path& copy, Replace replace) {
  if (auto copyable = expect_copyable(book, copy, replace); !copyable) return fail(copyable.error());
  DraftFile draft(copy);
  if (auto made = draft.is_private(); !made) return fail(made.error());
  auto session = Session::for_reading(book);
  if (!session) return fail(session.error());
  const auto copied =
      (*session)->read(Result<void>(), [&](SQLite::Database& database) { return copy_pages(database, draft.path()); });
  if (!copied) return fail(copied.error());
  auto sound = checked(draft.path());
  if (!sound) return sound;
  if (auto kept = draft.keep(); !kept) return fail(kept.error());
  return sound;
}

}  // namespace ordertrack::store
