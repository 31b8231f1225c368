#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::status {

extern const cli::Command command;

}  // namespace ordertrack::commands::status
