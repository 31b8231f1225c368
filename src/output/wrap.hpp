#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::output {

/// Breaks a text of our own into lines of at most `cells`: at blanks, and in Japanese between characters, but never
/// before a closing mark (、。」) or behind an opening one. A longer word stands on a line of its own.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, int cells);

}  // namespace ordertrack::output
