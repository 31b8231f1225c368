#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ordertrack::platform {

/// How it went to put a text on the clipboard.
struct Copied {
  enum class Way : std::uint8_t {
    nowhere,
    by_tool,              ///< a tool of the desktop took it
    by_terminal,          ///< the terminal was asked to (OSC 52), and does not say whether it did
    by_terminal_in_tmux,  ///< the same, but tmux stands between, and drops it unless it was told otherwise
    too_long,             ///< for a terminal, and there was no tool
  };

  Way way = Way::nowhere;
  std::string_view tool{};                 ///< that took it
  std::vector<std::string_view> failed{};  ///< tools that were tried before, and did not
};

/// Puts a text on the clipboard: with the desktop's own tool (wl-copy, xclip, xsel, clip.exe, pbcopy), run by its name
/// and never through a shell, the text on its standard input; else by asking the terminal.
[[nodiscard]] Copied copy_to_clipboard(std::string_view text);

}  // namespace ordertrack::platform
