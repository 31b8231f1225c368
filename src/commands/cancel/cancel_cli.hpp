#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::cancel {

extern const cli::Command command;

}  // namespace ordertrack::commands::cancel
