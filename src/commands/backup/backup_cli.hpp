#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::backup {

extern const cli::Command command;

}  // namespace ordertrack::commands::backup
