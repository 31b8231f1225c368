#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::log {

extern const cli::Command command;

}  // namespace ordertrack::commands::log
