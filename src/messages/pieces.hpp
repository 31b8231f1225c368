#pragma once

#include "support/result.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ordertrack::messages {

/// A stretch of a template: plain text, or a placeholder such as `{buyer:>10}`.
struct Piece {
  std::string_view text;                 ///< as it stands in the template; a doubled brace is plain text of one brace
  std::optional<std::string_view> name;  ///< of a placeholder
  std::int64_t line = 1;
};

/// Takes a template apart. Errors (`bad_file`): a brace that stands alone, a width or a length beyond 100.
[[nodiscard]] Result<std::vector<Piece>> pieces_of(std::string_view text);

}  // namespace ordertrack::messages
