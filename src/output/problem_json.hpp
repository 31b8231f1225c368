#pragma once

#include "output/json.hpp"
#include "support/result.hpp"

#include <string>
#include <vector>

namespace ordertrack::output {

/// Hints as the one text of a JSON document, a line each; empty where there are none.
[[nodiscard]] std::string joined_hints(const std::vector<Message>& hints);

/// What is wrong in a file, as `{"file":...,"line":...,"key":...,"message":...,"hint":...}`: the first three where the
/// error's sentence names them, else null.
[[nodiscard]] Json problem_json(const Error& problem);

/// A list of them.
[[nodiscard]] Json problems_json(const std::vector<Error>& problems);

}  // namespace ordertrack::output
