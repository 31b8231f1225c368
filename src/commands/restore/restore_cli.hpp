#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::restore {

extern const cli::Command command;

}  // namespace ordertrack::commands::restore
