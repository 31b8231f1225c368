#pragma once

#include "output/streams.hpp"
#include "support/message.hpp"

#include <string>

namespace ordertrack::app {

/// Writes out what the streams hold and empties them. False where it could not be written.
[[nodiscard]] bool flush(output::Streams& streams);

/// Whether a person can be asked: standard input and standard error are terminals.
[[nodiscard]] bool can_ask();

/// Asks a yes-or-no question on standard error. Anything but a yes (y, yes, はい), and the end of input, is a no.
[[nodiscard]] bool ask(const Message& question, output::Streams& streams);

/// Asks for a text to be typed. Anything but that text, blanks around it apart, is a no.
[[nodiscard]] bool ask_for(const std::string& text, const Message& question, output::Streams& streams);

}  // namespace ordertrack::app
