#pragma once

#include "store/query.hpp"
#include "support/result.hpp"

#include <ordertrack/event.hpp>

#include <SQLiteCpp/Database.h>

#include <cstdint>

namespace ordertrack::store {

/// Appends to the history of orders. Throws SQLite::Exception.
class EventWriter {
 public:
  EventWriter(SQLite::Database& database, std::int64_t command);

  /// Gives the event the next sequence of its order. Errors: `already` for a step that was done or skipped before.
  [[nodiscard]] Result<void> append(std::int64_t order, const Event& event);

  /// The same, with the event's own sequence.
  [[nodiscard]] Result<void> insert(std::int64_t order, const Event& event);

 private:
  SQLite::Database& database_;
  std::int64_t command_;
  LazyQuery next_sequence_;
  LazyQuery insert_;
};

}  // namespace ordertrack::store
