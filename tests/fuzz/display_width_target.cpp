// Texts that are cut and padded to cells. The first byte says how many.

#include "fuzz/property.hpp"
#include "output/display_width.hpp"
#include "output/table.hpp"

#include <algorithm>

using namespace ordertrack;
using fuzz::hold;
using output::display_width;
using output::TerminalText;

namespace {

void hold_cut(const TerminalText& text, int cells) {
  const auto cut = output::truncate(text, cells);
  hold(display_width(cut) <= cells, "a cut text is as wide as asked at most");
  hold(cut.str() == text.str() || display_width(text) > cells, "a text that fits is not cut");
  hold(output::truncate(cut, cells).str() == cut.str(), "cutting twice is cutting once");
  fuzz::hold_clean(cut.str(), fuzz::LineEnds::none);
}

void hold_padded(const TerminalText& text, int cells) {
  const int wanted = std::max(cells, display_width(text));
  hold(display_width(TerminalText(output::pad_right(text, cells))) == wanted, "padding on the right fills up");
  hold(display_width(TerminalText(output::pad_left(text, cells))) == wanted, "padding on the left fills up");
}

void hold_table(std::string_view text, int width) {
  output::Table table({{.title = "ID"}, {.title = "item", .may_shrink = true}, {.title = "left", .may_go = true}});
  table.add({output::cell("m12345678901"), output::cell(text), output::cell("3 days")});
  table.add({output::cell("m1"), output::cell("cup"), output::cell(text)});
  output::Streams streams;
  streams.out_terminal = true;
  streams.width = width;
  table.print(streams);
  fuzz::hold_clean(streams.out, fuzz::LineEnds::allowed);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const int cells = data[0] % 120;
  const auto untrusted = fuzz::text_of(data + 1, size - 1);
  const TerminalText text(untrusted);
  for (const int ambiguous : {1, 2}) {
    output::set_ambiguous_width(ambiguous);
    hold(display_width(text) >= 0, "no text is narrower than nothing");
    hold_cut(text, cells);
    hold_padded(text, cells);
    hold_table(untrusted, cells + 20);
  }
  return 0;
}
