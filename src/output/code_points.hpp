#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ordertrack::output {

/// A Unicode scalar value, or `no_code_point` for a byte that is not UTF-8.
using CodePoint = std::int32_t;
inline constexpr CodePoint no_code_point = -1;

/// The first code point of a text and the bytes that it takes.
struct Decoded {
  CodePoint value = no_code_point;
  std::size_t length = 1;
};

/// Decodes the beginning of a text that is not empty.
[[nodiscard]] Decoded decode(std::string_view text);

/// Whether a character can be a part of an emoji sequence.
[[nodiscard]] bool is_pictographic(CodePoint character);

/// Whether a character changes the emoji before it: a skin tone, or the wish for the coloured form.
[[nodiscard]] bool modifies_emoji(CodePoint character);

inline constexpr CodePoint zero_width_joiner = 0x200D;
inline constexpr CodePoint emoji_presentation = 0xFE0F;

}  // namespace ordertrack::output
