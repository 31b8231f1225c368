#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ordertrack {

inline constexpr std::size_t longest_order_id = 64;

/// Whether a character can stand in an order's id: a letter, a digit, - or _ of ASCII. Nothing of it means something to
/// a shell.
[[nodiscard]] constexpr bool is_of_order_id(std::int32_t character) {
  const auto between = [character](char first, char last) { return character >= first && character <= last; };
  return between('A', 'Z') || between('a', 'z') || between('0', '9') || character == '_' || character == '-';
}

/// Whether a text can be an order's id, in any market: 1 to 64 characters, of which the first begins no option.
[[nodiscard]] constexpr bool is_order_id(std::string_view text) {
  return !text.empty() && text.size() <= longest_order_id && text.front() != '-' &&
         std::ranges::all_of(text, [](char character) { return is_of_order_id(character); });
}

}  // namespace ordertrack
