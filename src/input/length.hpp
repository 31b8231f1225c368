#pragma once

#include "input/scanner.hpp"

#include <chrono>
#include <cstdint>
#include <optional>

namespace ordertrack::input {

enum class UnitScript : std::uint8_t { latin, japanese };

/// A number with its unit.
struct Length {
  std::chrono::seconds value{0};
  UnitScript script = UnitScript::latin;
};

/// Reads `3d`, `2 hours`, `90 min`, `3日`, `2時間`: at most five digits and a unit.
[[nodiscard]] std::optional<Length> take_length(Scanner& scanner);

}  // namespace ordertrack::input
