#pragma once

#include "support/surroundings.hpp"

namespace ordertrack::platform {

/// What this process runs on.
[[nodiscard]] Machine machine();

}  // namespace ordertrack::platform
