#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::completion {

extern const cli::Command command;

}  // namespace ordertrack::commands::completion
