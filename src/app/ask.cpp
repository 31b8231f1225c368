#include "app/ask.hpp"

#include "input/text.hpp"
#include "input/trimmed.hpp"
#include "platform/terminal.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>

namespace ordertrack::app {
namespace {

/// The line that is typed after a prompt; nothing at the end of input, and once an interrupt came.
std::optional<std::string> typed_after(const Message& prompt, output::Streams& streams) {
  streams.err += output::sentence(prompt).str();
  if (!flush(streams)) return std::nullopt;
  auto line = platform::read_line();
  if (!line) {  // what comes next, on either stream, does not belong behind the prompt
    streams.err += "\n";
    static_cast<void>(flush(streams));
  }
  return line;
}

/// As answers are compared: narrow, small, without blanks.
std::string as_typed_answer(std::string_view line) {
  std::string answer = input::narrowed(line);
  std::erase_if(answer, [](unsigned char character) { return std::isspace(character) != 0; });
  std::ranges::transform(answer, answer.begin(),
                         [](unsigned char character) { return static_cast<char>(std::tolower(character)); });
  return answer;
}

/// Whether an answer is a key, or one of some words with blanks between.
bool means(const std::string& answer, std::string_view key, std::string_view words) {
  if (answer.empty()) return false;
  const std::string all = " " + std::string(key) + " " + std::string(words) + " ";
  return all.find(" " + answer + " ") != std::string::npos;
}

}  // namespace

bool flush(output::Streams& streams) {
  const bool out = platform::write_all(platform::Stream::out, streams.out);
  const bool err = platform::write_all(platform::Stream::err, streams.err);
  streams.out.clear();
  streams.err.clear();
  return out && err;
}

bool can_ask() { return platform::is_terminal(platform::Stream::in) && platform::is_terminal(platform::Stream::err); }

bool ask(const Message& question, output::Streams& streams) {
  const auto line = typed_after(msg("{question} [y/N] ", arg("question", output::sentence(question).str())), streams);
  return line && means(as_typed_answer(*line), "y", "yes はい");
}

void tell_keys(const std::vector<Answer>& answers, output::Streams& streams) {
  std::string line;
  for (const Answer& answer : answers) {
    line += line.empty() ? "" : "   ";
    line += output::sentence(
                msg("{key}: {answer}", arg("key", answer.key), arg("answer", output::sentence(answer.says).str())))
                .str();
  }
  streams.err.append(line).append("\n");
}

std::optional<std::size_t> choose(const Message& question, const std::vector<Answer>& answers,
                                  output::Streams& streams) {
  std::string keys;
  for (const Answer& answer : answers) keys.append(keys.empty() ? "" : "/").append(answer.key);
  while (true) {
    const auto line = typed_after(
        msg("{question} [{keys}] ", arg("question", output::sentence(question).str()), arg("keys", keys)), streams);
    if (!line) return std::nullopt;
    const std::string typed = as_typed_answer(*line);
    const auto found =
        std::ranges::find_if(answers, [&](const Answer& answer) { return means(typed, answer.key, answer.words); });
    if (found != answers.end()) return static_cast<std::size_t>(found - answers.begin());
    tell_keys(answers, streams);
  }
}

std::optional<std::string> ask_for_line(const Message& question, output::Streams& streams) {
  const auto line = typed_after(msg("{question} ", arg("question", output::sentence(question).str())), streams);
  if (!line) return std::nullopt;
  return std::string(input::trimmed(*line));
}

bool ask_for(const std::string& text, const Message& question, output::Streams& streams) {
  const auto line = ask_for_line(question, streams);
  if (!line) return false;
  const auto typed = input::read_text(*line, "confirm");
  return typed && *typed == text;
}

}  // namespace ordertrack::app
