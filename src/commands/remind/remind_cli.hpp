#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::remind {

extern const cli::Command command;

}  // namespace ordertrack::commands::remind
