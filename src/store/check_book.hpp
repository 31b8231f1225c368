#pragma once

#include "support/progress.hpp"
#include "support/result.hpp"

#include <ordertrack/civil_time.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace ordertrack::store {

/// What is in an order book, in short.
struct BookFacts {
  std::int64_t orders = 0;  ///< removed ones not counted
  std::int64_t bytes = 0;
  std::optional<Instant> last_command{};  ///< when the last command was recorded
};

/// What came out when an order book was checked.
struct BookCheck {
  std::string flaw;  ///< the first thing that is wrong, in English; empty where the book is sound
  BookFacts facts;   ///< of a sound book
};

/// Counts what is in a book, without checking it. Errors: as of opening it for reading; `not_found` where there is
/// none.
[[nodiscard]] Result<BookFacts> look_into(const std::filesystem::path& book);

/// Reads every page of a book by every rule of its schema, and holds the schema against the one that ordertrack's
/// migrations make: tables, triggers or views of others are a flaw. Changes nothing. Errors: as of opening it for
/// reading, `not_found` where there is none, `interrupted`.
[[nodiscard]] Result<BookCheck> check_book(const std::filesystem::path& book, const Watcher& watcher,
                                           const Message& what);

}  // namespace ordertrack::store
