#pragma once

#include "output/terminal_text.hpp"

#include <string>

namespace ordertrack::output {

/// Sets how many cells a character of ambiguous width takes (1 or 2; terminals differ). 1 unless told.
void set_ambiguous_width(int cells);

/// The terminal cells that a text takes: by grapheme, from the Unicode tables, never from the locale.
[[nodiscard]] int display_width(const TerminalText& text);

/// At most `cells` wide: cut between graphemes, an ellipsis last where something was cut.
[[nodiscard]] TerminalText truncate(const TerminalText& text, int cells);

/// Padded with blanks on the right (or on the left) to exactly `cells`; a wider text is returned as it is.
[[nodiscard]] std::string pad_right(const TerminalText& text, int cells);
[[nodiscard]] std::string pad_left(const TerminalText& text, int cells);

}  // namespace ordertrack::output
