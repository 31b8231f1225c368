#pragma once

#include "output/streams.hpp"
#include "support/message.hpp"

#include <string_view>

namespace ordertrack::app {

/// Asks a question on standard error that is answered with one of some letters, which the question names. The last
/// letter is the answer where only Enter is typed, where the input ends, and where nothing else is understood three
/// times.
[[nodiscard]] char choose(const Message& question, std::string_view letters, output::Streams& streams);

}  // namespace ordertrack::app
