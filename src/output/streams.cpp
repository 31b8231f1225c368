#include "output/streams.hpp"

#include "i18n/language.hpp"
#include "output/colour.hpp"

namespace ordertrack::output {

void Streams::line(std::string_view text) { out.append(text).append("\n"); }

void Streams::say(const Message& message) { line(sentence(message).str()); }

void Streams::tell(const Message& message) {
  if (!quiet) err.append(sentence(message).str()).append("\n");
}

void Streams::warn(const Message& message) {
  const std::string mark = sentence(msg("warning:")).str();
  err.append(err_colour ? coloured(Role::warning, mark) : mark)
      .append(" ")
      .append(sentence(message).str())
      .append("\n");
}

std::string Streams::paint(Role role, std::string_view text) const {
  return out_colour ? coloured(role, text) : std::string(text);
}

TerminalText sentence(const Message& message) { return TerminalText(i18n::render(message)); }

}  // namespace ordertrack::output
