#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::doctor {

extern const cli::Command command;

}  // namespace ordertrack::commands::doctor
