#pragma once

#include "output/streams.hpp"
#include "support/result.hpp"

#include <vector>

namespace ordertrack::commands {

/// Shows what is wrong in a file, as the answer: each error as a line that begins with `mark`, its hints below it.
void show_problems(const std::vector<Error>& problems, const Message& mark, output::Role role,
                   output::Streams& streams);

}  // namespace ordertrack::commands
