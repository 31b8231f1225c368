#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::due {

extern const cli::Command command;

}  // namespace ordertrack::commands::due
