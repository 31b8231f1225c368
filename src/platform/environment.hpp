#pragma once

#include <optional>
#include <string>

namespace ordertrack::platform {

/// The value of an environment variable; nothing where it is not set or empty.
[[nodiscard]] std::optional<std::string> environment(const char* name);

}  // namespace ordertrack::platform
