#pragma once

#include "output/code_points.hpp"

namespace ordertrack::output {

/// Whether a character's East Asian Width is Ambiguous (UAX #11, Unicode 15; no combining marks): one cell on most
/// terminals, two on some Japanese ones.
[[nodiscard]] bool is_ambiguous(CodePoint character);

}  // namespace ordertrack::output
