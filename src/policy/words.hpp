#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace ordertrack::policy {

/// A value and the word that stands for it in files, in the store and in JSON.
template <typename Value>
struct Word {
  Value value;
  std::string_view text;
};

template <typename Value, std::size_t Count>
[[nodiscard]] constexpr std::string_view word_of(const std::array<Word<Value>, Count>& words, Value value) {
  const auto found = std::ranges::find(words, value, &Word<Value>::value);
  return found == words.end() ? std::string_view{} : found->text;
}

template <typename Value, std::size_t Count>
[[nodiscard]] constexpr std::optional<Value> value_of(const std::array<Word<Value>, Count>& words,
                                                      std::string_view text) {
  const auto found = std::ranges::find(words, text, &Word<Value>::text);
  return found == words.end() ? std::optional<Value>{} : found->value;
}

}  // namespace ordertrack::policy
