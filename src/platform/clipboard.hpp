#pragma once

#include <optional>
#include <string_view>

namespace ordertrack::platform {

/// Puts a text on the clipboard: with the desktop's own tool (wl-copy, xclip, pbcopy), run by its name and never
/// through a shell, else by asking the terminal (OSC 52). Returns what was used; nothing where there is no way. That a
/// terminal was asked does not mean that it obeyed: tmux and some terminals drop it.
[[nodiscard]] std::optional<std::string_view> copy_to_clipboard(std::string_view text);

}  // namespace ordertrack::platform
