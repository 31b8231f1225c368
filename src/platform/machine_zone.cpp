#include "platform/zones.hpp"

#include <ctime>

namespace ordertrack::platform {

std::chrono::seconds machine_offset(Instant at) {
  const std::time_t seconds = at.time_since_epoch().count();
  std::tm local{};
  ::tzset();
  if (::localtime_r(&seconds, &local) == nullptr) return std::chrono::seconds{0};
  return std::chrono::seconds{local.tm_gmtoff};
}

}  // namespace ordertrack::platform
