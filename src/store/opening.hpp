#pragma once

#include "support/progress.hpp"

#include <ordertrack/civil_time.hpp>

#include <filesystem>

namespace ordertrack::store {

/// What opening for writing needs where the book has an older schema: a copy is kept before it is brought up to date.
struct Opening {
  Instant now;                  ///< the copy is named by it
  Watcher watcher = unwatched;  ///< of that copy: also before it is begun, and before it counts
};

/// That the schema was brought up to date. Versions are those of the file's header.
struct Upgrade {
  std::filesystem::path copy;  ///< the book as it was before
  int from = 0;
  int to = 0;
};

}  // namespace ordertrack::store
