#pragma once

#include "config/section.hpp"

#include <ordertrack/market.hpp>

namespace ordertrack::config {

/// Reads one step. Keys that would have no effect on it are problems: `wait` without `after`, `late` on what is no
/// message.
[[nodiscard]] Step read_step(Section& section);

}  // namespace ordertrack::config
