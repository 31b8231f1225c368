#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::buyer {

extern const cli::Command command;

}  // namespace ordertrack::commands::buyer
