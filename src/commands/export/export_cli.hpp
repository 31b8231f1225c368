#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::exporting {

extern const cli::Command command;

}  // namespace ordertrack::commands::exporting
