#pragma once

#include <string_view>
#include <vector>

namespace ordertrack::config {

/// The word among `known` that `typed` is most likely a slip of, or an empty text: at most 2 letters differ, and fewer
/// than half of them.
[[nodiscard]] std::string_view nearest(std::string_view typed, const std::vector<std::string_view>& known);

}  // namespace ordertrack::config
