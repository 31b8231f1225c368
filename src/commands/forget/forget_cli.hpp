#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::forget {

extern const cli::Command command;

}  // namespace ordertrack::commands::forget
