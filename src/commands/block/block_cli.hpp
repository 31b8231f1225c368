#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::block {

extern const cli::Command block;
extern const cli::Command unblock;

}  // namespace ordertrack::commands::block
