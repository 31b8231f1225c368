#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::hold {

extern const cli::Command promise;
extern const cli::Command snooze;

}  // namespace ordertrack::commands::hold
