#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ordertrack::messages {

/// What can be wrong with a stretch of a template by its form alone.
enum class Flaw : std::uint8_t { none, lone_brace, too_wide };

/// The most that a width or a length may be.
inline constexpr int widest = 100;

/// A stretch of a template: plain text, or a placeholder such as `{buyer:>10}`.
struct Piece {
  std::string_view text;                 ///< as it stands in the template; a doubled brace is plain text of one brace
  std::optional<std::string_view> name;  ///< of a placeholder
  std::int64_t line = 1;
  Flaw flaw = Flaw::none;
};

/// Takes a template apart, whatever it is. A brace that stands alone is a piece of its own.
[[nodiscard]] std::vector<Piece> pieces_of(std::string_view text);

}  // namespace ordertrack::messages
