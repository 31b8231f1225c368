#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::remove {

extern const cli::Command command;

}  // namespace ordertrack::commands::remove
