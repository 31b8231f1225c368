#include "app/ask.hpp"

#include "input/text.hpp"
#include "platform/terminal.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>

namespace ordertrack::app {

bool flush(output::Streams& streams) {
  const bool out = platform::write_all(platform::Stream::out, streams.out);
  const bool err = platform::write_all(platform::Stream::err, streams.err);
  streams.out.clear();
  streams.err.clear();
  return out && err;
}

bool can_ask() { return platform::is_terminal(platform::Stream::in) && platform::is_terminal(platform::Stream::err); }

namespace {

/// The line that is typed behind a prompt.
std::optional<std::string> typed_after(const output::TerminalText& prompt, output::Streams& streams) {
  streams.err += prompt.str();
  return flush(streams) ? platform::read_line() : std::nullopt;
}

}  // namespace

bool ask(const Message& question, output::Streams& streams) {
  const auto prompt = output::sentence(msg("{question} [y/N] ", arg("question", output::sentence(question).str())));
  const auto line = typed_after(prompt, streams);
  if (!line) return false;
  std::string answer = input::narrowed(*line);
  std::erase_if(answer, [](unsigned char character) { return std::isspace(character) != 0; });
  std::transform(answer.begin(), answer.end(), answer.begin(),
                 [](unsigned char character) { return static_cast<char>(std::tolower(character)); });
  constexpr auto yes = std::to_array<std::string_view>({"y", "yes", "はい"});
  return std::find(yes.begin(), yes.end(), answer) != yes.end();
}

bool ask_for(const std::string& text, const Message& question, output::Streams& streams) {
  const auto prompt = output::TerminalText(output::sentence(question).str() + " ");
  const auto line = typed_after(prompt, streams);
  if (!line) return false;
  const auto typed = input::read_text(*line, "confirm");
  return typed && *typed == text;
}

}  // namespace ordertrack::app
