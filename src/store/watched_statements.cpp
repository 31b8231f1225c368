#include "store/watched_statements.hpp"

#include <sqlite3.h>

#include <utility>

namespace ordertrack::store {
namespace {

// A few milliseconds: often enough for a person who presses Ctrl-C, seldom enough to cost nothing.
constexpr int instructions_between_looks = 100'000;

}  // namespace

WatchedStatements::WatchedStatements(SQLite::Database& database, const Watcher& watcher, Message what)
    : database_(database), watcher_(watcher), progress_{.what = std::move(what)} {
  sqlite3_progress_handler(database_.getHandle(), instructions_between_looks, &WatchedStatements::on_progress, this);
}

WatchedStatements::~WatchedStatements() { sqlite3_progress_handler(database_.getHandle(), 0, nullptr, nullptr); }

int WatchedStatements::on_progress(void* self) {
  const auto& watched = *static_cast<const WatchedStatements*>(self);
  return watched.watcher_(watched.progress_) == GoOn::yes ? 0 : 1;
}

}  // namespace ordertrack::store
