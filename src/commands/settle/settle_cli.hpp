#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::settle {

extern const cli::Command done;
extern const cli::Command skip;

}  // namespace ordertrack::commands::settle
