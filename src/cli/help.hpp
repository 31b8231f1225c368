#pragma once

#include "cli/command.hpp"

#include <optional>
#include <string>

namespace ordertrack::cli {

/// The help of the program: what it is for, three examples, every command. It fits a screen of 80 by 40; where `height`
/// lines are too few for that, it says a word only about the commands of every day, names the others, and fits 80
/// by 24.
[[nodiscard]] std::string program_help(int width, std::optional<int> height = {});

/// The help of a command: usage, what it does, examples, options.
[[nodiscard]] std::string command_help(const CommandSpec& command, int width);

}  // namespace ordertrack::cli
