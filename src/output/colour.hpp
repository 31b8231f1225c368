#pragma once

#include "output/streams.hpp"

#include <string>
#include <string_view>

namespace ordertrack::output {

/// A text between the codes that switch its role's colour on and off.
[[nodiscard]] std::string coloured(Role role, std::string_view text);

}  // namespace ordertrack::output
