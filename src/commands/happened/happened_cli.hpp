#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::happened {

extern const cli::Command pay;
extern const cli::Command ship;
extern const cli::Command receive;
extern const cli::Command reply;

}  // namespace ordertrack::commands::happened
