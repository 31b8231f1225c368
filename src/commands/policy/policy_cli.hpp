#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::policy {

extern const cli::Command command;

}  // namespace ordertrack::commands::policy
