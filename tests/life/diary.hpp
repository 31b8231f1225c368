#pragma once

#include "life/life.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::life {

/// The clock times at which the seller looks at what is due, every day.
struct Rhythm {
  std::string_view name;
  std::vector<std::chrono::minutes> looks;
};

/// What came of a life.
struct Lived {
  std::string diary;                ///< day by day what `due` says, what was done, and what came on short notice
  std::vector<std::string> broken;  ///< what must never be: a cancellation before its bound, a step done twice, ...
};

/// Lives one life of a script on a market.
[[nodiscard]] Lived live(const Market& market, const Life& life, const Moment& ordered, const Rhythm& rhythm);

}  // namespace ordertrack::life
