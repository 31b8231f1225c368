#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::drift {

/// The words of one simple command as a shell splits them, up to a pipe, a redirection or the next command. Quotes and
/// backslashes are taken away; nothing is expanded.
[[nodiscard]] std::vector<std::string> shell_words(std::string_view command);

}  // namespace ordertrack::drift
