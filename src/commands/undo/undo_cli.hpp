#pragma once

#include "cli/command.hpp"

namespace ordertrack::commands::undo {

extern const cli::Command undo;
extern const cli::Command redo;

}  // namespace ordertrack::commands::undo
