#pragma once

#include "output/streams.hpp"
#include "support/message.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::app {

/// Writes out what the streams hold and empties them. False where it could not be written.
[[nodiscard]] bool flush(output::Streams& streams);

/// Whether a person can be asked: standard input and standard error are terminals.
[[nodiscard]] bool can_ask();

/// Asks a yes-or-no question on standard error. Anything but a yes (y, yes, はい), and the end of input, is a no.
[[nodiscard]] bool ask(const Message& question, output::Streams& streams);

/// Asks for a text to be typed. Anything but that text, blanks around it apart, is a no.
[[nodiscard]] bool ask_for(const std::string& text, const Message& question, output::Streams& streams);

/// One of several answers to a question.
struct Answer {
  std::string_view key;    ///< the letter to type
  std::string_view words;  ///< what means the same, in every language, with blanks between
  Message says;            ///< what it is, in a few words
};

/// Tells in one line what the keys are for.
void tell_keys(const std::vector<Answer>& answers, output::Streams& streams);

/// Asks a question that has several answers; to anything else it tells the keys and asks again. Gives the answer's
/// position; nothing at the end of input, and once an interrupt came.
[[nodiscard]] std::optional<std::size_t> choose(const Message& question, const std::vector<Answer>& answers,
                                                output::Streams& streams);

/// Asks for a line of text and gives it without blanks around it; nothing at the end of input, and once an interrupt
/// came.
[[nodiscard]] std::optional<std::string> ask_for_line(const Message& question, output::Streams& streams);

}  // namespace ordertrack::app
