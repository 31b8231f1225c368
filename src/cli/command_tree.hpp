#pragma once

#include "cli/command.hpp"

#include <span>
#include <string_view>

namespace ordertrack::cli {

/// Every command, in the order in which help lists them.
[[nodiscard]] std::span<const Command* const> commands();

/// The command of that name, or nullptr.
[[nodiscard]] const Command* find_command(std::string_view name);

/// The options that work before and after every command.
[[nodiscard]] std::span<const OptionSpec> global_options();

/// An option of a command or of the program, by its long name; nullptr where there is none.
[[nodiscard]] const OptionSpec* find_option(const CommandSpec* command, std::string_view name);

}  // namespace ordertrack::cli
