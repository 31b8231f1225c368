// Bytes of a stranger on their way to a terminal.

#include "output/terminal_text.hpp"

#include "fuzz/property.hpp"

#include <string>

using namespace ordertrack;
using fuzz::hold;
using fuzz::LineEnds;
using output::TerminalText;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto untrusted = fuzz::text_of(data, size);
  const auto shown = TerminalText(untrusted);
  fuzz::hold_clean(shown.str(), LineEnds::none);
  hold(TerminalText(shown.str()).str() == shown.str(), "escaping twice is escaping once: printable text is unchanged");

  const auto lines = TerminalText::lines(untrusted);
  fuzz::hold_clean(lines.str(), LineEnds::allowed);
  hold(TerminalText::lines(lines.str()).str() == lines.str(), "lines that were escaped stay as they are");
  return 0;
}
