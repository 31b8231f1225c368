#pragma once

#include <cstdint>
#include <string>

namespace ordertrack::app {

enum class Version : std::uint8_t { short_form, in_full };

/// `ordertrack 0.1.0` and the licence; in full also what it was built with and the store's schema.
[[nodiscard]] std::string version_text(Version form);

}  // namespace ordertrack::app
