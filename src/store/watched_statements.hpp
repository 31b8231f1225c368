#pragma once

#include "support/progress.hpp"

#include <SQLiteCpp/Database.h>

namespace ordertrack::store {

/// While it stands, a watcher looks on at the statements of a connection. Where the watcher says no, the statement that
/// runs is given up: it throws an SQLite::Exception that `to_error` turns into `interrupted`. How far they have come is
/// not known, so the watcher is told `what` alone.
class WatchedStatements {
 public:
  WatchedStatements(SQLite::Database& database, const Watcher& watcher, Message what);
  WatchedStatements(const WatchedStatements&) = delete;
  WatchedStatements& operator=(const WatchedStatements&) = delete;
  ~WatchedStatements();

 private:
  static int on_progress(void* self);

  SQLite::Database& database_;
  const Watcher& watcher_;
  Progress progress_;
};

}  // namespace ordertrack::store
