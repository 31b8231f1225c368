#pragma once

#include "output/streams.hpp"
#include "support/result.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace ordertrack::commands::completion {

enum class Shell : std::uint8_t { bash, zsh, fish };

/// `completion`: the completion script of a shell.
struct Options {
  Shell shell = Shell::bash;
};

/// The word on the command line, as `bash`.
[[nodiscard]] std::string_view to_string(Shell shell);
[[nodiscard]] std::optional<Shell> shell(std::string_view word);

/// The script, as it stands in the folder completions.
[[nodiscard]] std::string_view script(Shell shell);

void show(const Options& options, output::Streams& streams);

}  // namespace ordertrack::commands::completion
