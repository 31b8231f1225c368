#pragma once

#include "cli/command_spec.hpp"
#include "cli/request.hpp"
#include "cli/words.hpp"
#include "support/result.hpp"

namespace ordertrack::cli {

/// A command: how it is told, and how its words become a request.
struct Command {
  CommandSpec spec;
  Result<Request> (*read)(const Words& words);  ///< error `usage` for a value that is not understood
};

}  // namespace ordertrack::cli
