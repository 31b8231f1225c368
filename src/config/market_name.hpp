#pragma once

#include "support/message.hpp"

#include <algorithm>
#include <string_view>

namespace ordertrack::config {

/// Whether a word can name a market, a ladder or a step: `[a-z0-9-]`, 1 to 32 characters.
[[nodiscard]] constexpr bool is_name(std::string_view word) {
  constexpr auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !word.empty() && word.size() <= 32 && std::ranges::all_of(word, fits);
}

/// What people call a market's own ladder, which has no name in its file.
inline constexpr std::string_view default_ladder = "default";

/// What a name may be, for people.
[[nodiscard]] inline Message name_hint() { return msg("a name is 1 to 32 of a-z, 0-9 and -"); }

/// Whether a word can name the text of a message: `[A-Za-z0-9_-]`, 1 to 64 characters.
[[nodiscard]] constexpr bool is_template_name(std::string_view word) {
  constexpr auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return !word.empty() && word.size() <= 64 && std::ranges::all_of(word, fits);
}

/// What such a name may be, for people.
[[nodiscard]] inline Message template_name_hint() { return msg("a name is 1 to 64 of A-Z, a-z, 0-9, _ and -"); }

}  // namespace ordertrack::config
