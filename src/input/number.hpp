#pragma once

#include "support/result.hpp"

#include <cstddef>
#include <string_view>

namespace ordertrack::input {

/// Reads a count: 1 to 1,000,000. Error `usage`.
[[nodiscard]] Result<std::size_t> read_count(std::string_view text);

}  // namespace ordertrack::input
