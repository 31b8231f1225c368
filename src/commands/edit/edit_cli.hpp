#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::edit {

extern const cli::Command command;

}  // namespace ordertrack::commands::edit
