#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::market {

extern const cli::Command command;

}  // namespace ordertrack::commands::market
