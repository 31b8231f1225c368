#include "store/copy_pages.hpp"

#include "store/failure.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace ordertrack::store {
namespace {

constexpr int pages_at_a_time = 500;

}  // namespace

Result<void> copy_pages(SQLite::Database& from, SQLite::Database& to, const Watcher& watcher, const Message& what) {
  SQLite::Backup backup(to, from);
  for (;;) {
    const int code = backup.executeStep(pages_at_a_time);
    if (code == SQLITE_DONE) return {};
    if (code != SQLITE_OK) throw SQLite::Exception("the pages cannot be copied", code);
    const std::int64_t in_all = backup.getTotalPageCount();
    const Progress progress{.what = what, .done = in_all - backup.getRemainingPageCount(), .in_all = in_all};
    if (watcher(progress) == GoOn::no) return fail(interrupted());
  }
}

Result<void> copy_pages_to_draft(SQLite::Database& from, const std::filesystem::path& draft, const Watcher& watcher,
                                 const Message& what) {
  try {
    SQLite::Database to(draft.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX);
    to.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    return copy_pages(from, to, watcher, what);
  } catch (const SQLite::Exception& exception) {
    return fail(to_error(exception, draft));
  }
}

}  // namespace ordertrack::store
