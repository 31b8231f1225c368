#pragma once

#include "support/message.hpp"

#include <algorithm>
#include <string_view>

namespace ordertrack::config {

/// Whether a word can name a market, a ladder, a step or a template: `[a-z0-9-]`, 1 to 32 characters.
[[nodiscard]] constexpr bool is_name(std::string_view word) {
  constexpr auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !word.empty() && word.size() <= 32 && std::ranges::all_of(word, fits);
}

/// What a name may be, for people.
[[nodiscard]] inline Message name_hint() { return msg("a name is 1 to 32 of a-z, 0-9 and -"); }

}  // namespace ordertrack::config
