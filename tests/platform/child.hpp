#pragma once

#include <functional>

namespace ordertrack::tests {

/// Runs a function in a child process and gives the exit status that it returns, or 128 and the signal that ended it:
/// for what changes a whole process.
[[nodiscard]] int in_child(const std::function<int()>& body);

}  // namespace ordertrack::tests
