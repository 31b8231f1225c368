#pragma once

#include "app/exit_status.hpp"

#include <cstdint>
#include <optional>

namespace ordertrack::app {

/// How a command ended that did not fail.
struct Outcome {
  Outcome(ExitStatus ended) : status(ended) {}
  Outcome(ExitStatus ended, std::int64_t command) : status(ended), recorded(command) {}

  ExitStatus status;
  std::optional<std::int64_t> recorded{};  ///< the command's number in the store, where it wrote something
};

}  // namespace ordertrack::app
