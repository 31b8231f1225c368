#pragma once

#include "store/file_header.hpp"
#include "support/progress.hpp"
#include "support/result.hpp"

#include <ordertrack/civil_time.hpp>
#include <ordertrack/market.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ordertrack::store {

/// How many rows of each kind a book holds; what was taken back is not counted.
struct BookCounts {
  std::int64_t orders = 0;
  std::int64_t open = 0;
  std::int64_t buyers = 0;
  std::int64_t events = 0;
  std::int64_t commands = 0;  ///< all of them
};

/// What can be told of a book once SQLite has opened it.
struct BookState {
  std::vector<std::string> damage{};        ///< what SQLite's check of every page says, at most 10 lines; no row's text
  std::int64_t lost_references = 0;         ///< rows that refer to one that is not there
  bool assessed = true;                     ///< the next due instants hold under the rules in force
  std::optional<Instant> newest_command{};  ///< the latest `now` of a command
  std::vector<std::string> markets{};       ///< those of the open orders, sorted
  BookCounts counts{};
  std::vector<std::pair<std::string, std::string>> pragmas{};  ///< for a bug report
};

/// Everything that can be told of a store without changing it, or even rolling back what a killed writer left.
struct CheckUp {
  Result<FileHeader> header{};
  bool killed_writer = false;         ///< the last writer was killed: the next command rolls back what it left
  std::optional<Error> unreadable{};  ///< why SQLite could not read it
  std::optional<BookState> book{};    ///< where it could be read
  std::vector<std::filesystem::path> drafts{};  ///< files beside it that a killed command left
  std::vector<std::filesystem::path> kept{};    ///< copies of it as it was before an upgrade or a restore
};

/// Looks a store over, page by page. Writes nothing, whatever it finds; waits for a writer as every reader does. The
/// only error is `interrupted`.
[[nodiscard]] Result<CheckUp> check_up(const std::filesystem::path& file, const Markets& markets, Instant now,
                                       const Watcher& watcher);

/// The version of the SQLite in use.
[[nodiscard]] std::string sqlite_version();

}  // namespace ordertrack::store
