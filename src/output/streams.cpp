#include "output/streams.hpp"

#include "i18n/language.hpp"
#include "output/colour.hpp"

namespace ordertrack::output {
namespace {

std::string marked(const Message& mark, Role role, const Message& message, const Streams& streams) {
  const std::string shown = sentence(mark).str();
  return (streams.err_colour ? coloured(role, shown) : shown) + " " + sentence(message).str() + "\n";
}

}  // namespace

void Streams::line(std::string_view text) { out.append(text).append("\n"); }

void Streams::say(const Message& message) { line(sentence(message).str()); }

void Streams::tell(const Message& message) {
  if (!quiet) err.append(sentence(message).str()).append("\n");
}

void Streams::warn(const Message& message) { err += marked(msg("warning:"), Role::warning, message, *this); }

void Streams::hint(const Message& message) { err += marked(msg("hint:"), Role::heading, message, *this); }

std::string Streams::paint(Role role, std::string_view text) const {
  return out_colour ? coloured(role, text) : std::string(text);
}

TerminalText sentence(const Message& message) { return TerminalText(i18n::render(message)); }

}  // namespace ordertrack::output
