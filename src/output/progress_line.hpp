#pragma once

#include "output/terminal_text.hpp"
#include "support/progress.hpp"

#include <chrono>

namespace ordertrack::output {

/// One line on how far work has come, at most `cells` wide: its part in percent or, where that is not known, how long
/// it has taken.
[[nodiscard]] TerminalText progress_line(const Progress& progress, std::chrono::seconds taken, int cells);

}  // namespace ordertrack::output
