#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::note {

extern const cli::Command command;

}  // namespace ordertrack::commands::note
