#pragma once

#include <rapidcheck.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::tests {

/// Bytes, characters and emoji sequences in any mixture, control characters among them.
[[nodiscard]] rc::Gen<std::string> any_text();

/// Letters, kana, kanji, combining marks and emoji: nothing that is escaped.
[[nodiscard]] rc::Gen<std::string> printable_text();

/// The code points of a text; fails the test where it is not UTF-8.
[[nodiscard]] std::vector<std::int32_t> code_points_of(std::string_view text);

}  // namespace ordertrack::tests
