#pragma once

#include "support/result.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <set>

namespace ordertrack::store {

/// Takes commands back whole, and brings them back, as part of another command. What is replaced on the way (an
/// order's fields, a buyer's) is kept with that command, as with every other. Throws SQLite::Exception.
class Reversal {
 public:
  /// `command` is the number of the command that does it.
  Reversal(SQLite::Database& database, std::int64_t command) : database_(database), command_(command) {}

  /// Makes it so as if the command had never been. Of several the newest comes first. Errors: `changed` where it does
  /// not stand (any more), `exists` where an id was taken meanwhile, `not_possible` where a later command changed the
  /// same buyer.
  [[nodiscard]] Result<void> take_back(std::int64_t taken);

  /// Makes it so as if that `undo` had never been. Errors: as of `take_back`.
  [[nodiscard]] Result<void> bring_back(std::int64_t undo);

  /// The orders whose history or fields were changed.
  [[nodiscard]] const std::set<std::int64_t>& touched() const { return touched_; }

 private:
  [[nodiscard]] Result<void> restore_removed(std::int64_t command);
  void remove_added(std::int64_t command);

  SQLite::Database& database_;
  std::int64_t command_;
  std::set<std::int64_t> touched_;
};

}  // namespace ordertrack::store
