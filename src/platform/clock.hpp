#pragma once

#include <ordertrack/civil_time.hpp>

namespace ordertrack::platform {

/// The machine's clock, in whole seconds. Read once a run, in main.
[[nodiscard]] Instant clock_now();

}  // namespace ordertrack::platform
