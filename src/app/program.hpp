#pragma once

#include <string>
#include <vector>

namespace ordertrack::app {

/// The whole program: from the words behind its name to its exit status.
[[nodiscard]] int run_program(const std::vector<std::string>& words);

}  // namespace ordertrack::app
