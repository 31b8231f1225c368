#include "platform/clock.hpp"

namespace ordertrack::platform {

Instant clock_now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

}  // namespace ordertrack::platform
