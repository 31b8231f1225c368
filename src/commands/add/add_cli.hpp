#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::add {

extern const cli::Command command;

}  // namespace ordertrack::commands::add
