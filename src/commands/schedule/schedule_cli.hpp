#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::schedule {

extern const cli::Command command;

}  // namespace ordertrack::commands::schedule
