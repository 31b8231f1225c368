#include "app/choose.hpp"

#include "app/ask.hpp"
#include "input/text.hpp"
#include "platform/terminal.hpp"

#include <cctype>
#include <string>

namespace ordertrack::app {

char choose(const Message& question, std::string_view letters, output::Streams& streams) {
  constexpr int tries = 3;
  for (int i = 0; i < tries; ++i) {
    streams.err += output::sentence(question).str() + " ";
    if (!flush(streams)) break;
    const auto line = platform::read_line();
    if (!line) break;
    const std::string answer = input::narrowed(*line);
    const auto first = answer.find_first_not_of(" \t\r");
    if (first == std::string::npos) break;
    const char letter = static_cast<char>(std::tolower(static_cast<unsigned char>(answer[first])));
    if (letters.find(letter) != std::string_view::npos) return letter;
  }
  return letters.back();
}

}  // namespace ordertrack::app
