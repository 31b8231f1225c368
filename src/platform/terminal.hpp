#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ordertrack::platform {

/// The standard streams, by their descriptors.
enum class Stream : int { in = 0, out = 1, err = 2 };

[[nodiscard]] bool is_terminal(Stream stream);

struct TerminalSize {
  int width = 0;                ///< in cells: of the terminal on standard output, else COLUMNS, else 80
  std::optional<int> height{};  ///< in lines; nothing where standard output is no terminal
};

[[nodiscard]] TerminalSize terminal_size();

/// Writes all of a text to a stream. False where that failed, but true where a reader went away (a closed pipe).
[[nodiscard]] bool write_all(Stream stream, std::string_view text);

/// Reads a line from standard input, without its line end; nothing at its end, and once an interrupt came (Interrupts).
[[nodiscard]] std::optional<std::string> read_line();

}  // namespace ordertrack::platform
