#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ordertrack::cli {

/// The candidate nearest to a mistyped word by edits (Damerau-Levenshtein), or an empty text where none is near.
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace ordertrack::cli
