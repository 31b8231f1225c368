#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::templates {

extern const cli::Command command;

}  // namespace ordertrack::commands::templates
