#pragma once

#include "cli/command.hpp"

#include <string>

namespace ordertrack::cli {

/// The help of the program: what it is for, three examples, every command. Fits a screen of 80 by 40.
[[nodiscard]] std::string program_help(int width);

/// The help of a command: usage, what it does, examples, options.
[[nodiscard]] std::string command_help(const CommandSpec& command, int width);

}  // namespace ordertrack::cli
