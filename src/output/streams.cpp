#include "output/streams.hpp"

#include "i18n/language.hpp"
#include "output/colour.hpp"
#include "output/display_width.hpp"
#include "output/wrap.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace ordertrack::output {
namespace {

enum class Break : std::uint8_t { never, at_words };

/// Appends lines to `err`: a sentence behind its mark in the mark's colour.
void add_marked(Streams& streams, const Message& mark, Role role, const Message& message, Break lines) {
  const std::string shown = sentence(mark).str();
  const std::string text = shown + " " + sentence(message).str();
  auto pieces = lines == Break::at_words ? wrapped(text, streams.width) : std::vector{text};
  if (streams.err_colour && pieces.front().starts_with(shown)) {
    pieces.front().replace(0, shown.size(), coloured(role, shown));
  }
  for (const std::string& piece : pieces) streams.err.append(piece).append("\n");
}

}  // namespace

void Streams::line(std::string_view text) { out.append(text).append("\n"); }

void Streams::say(const Message& message) { line(sentence(message).str()); }

void Streams::remark(const Message& message) {
  const std::string text = sentence(message).str();
  for (const std::string& piece : out_terminal ? wrapped(text, width) : std::vector{text})
    line(paint(Role::muted, piece));
}

void Streams::item(std::string_view mark, const TerminalText& text, Role role) {
  constexpr int indent = 2;
  const int hanging = indent + display_width(TerminalText(mark)) + 1;
  const auto pieces = out_terminal ? wrapped(text.str(), std::max(width - hanging, 20)) : std::vector{text.str()};
  std::string begin = std::string(indent, ' ');
  std::string before = std::string(mark) + " ";
  for (const std::string& piece : pieces) {
    line(begin + paint(role, before + piece));
    begin.assign(static_cast<std::size_t>(hanging), ' ');
    before.clear();
  }
}

void Streams::tell(const Message& message) {
  if (!quiet) err.append(sentence(message).str()).append("\n");
}

void Streams::warn(const Message& message) {
  add_marked(*this, msg("warning:"), Role::warning, message, err_terminal ? Break::at_words : Break::never);
}

void Streams::hint(const Message& message) { add_marked(*this, msg("hint:"), Role::heading, message, Break::never); }

std::string Streams::paint(Role role, std::string_view text) const {
  return out_colour ? coloured(role, text) : std::string(text);
}

TerminalText sentence(const Message& message) { return TerminalText(i18n::render(message)); }

}  // namespace ordertrack::output
