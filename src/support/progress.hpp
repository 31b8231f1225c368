#pragma once

#include "support/message.hpp"

#include <cstdint>
#include <functional>

namespace ordertrack {

/// How far long work has come.
struct Progress {
  Message what;             ///< what is being done, as "checking the copy"
  std::int64_t done = 0;    ///< of `in_all`
  std::int64_t in_all = 0;  ///< 0 where that is not known
};

/// Whether long work shall go on.
enum class GoOn : std::uint8_t { yes, no };

/// Long work calls it many times a second, and gives up where it is told so: then its error is `interrupted`.
using Watcher = std::function<GoOn(const Progress&)>;

/// For work that nobody looks at.
[[nodiscard]] inline GoOn unwatched(const Progress&) { return GoOn::yes; }

}  // namespace ordertrack
