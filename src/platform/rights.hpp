#pragma once

#include "support/surroundings.hpp"

#include <filesystem>
#include <optional>

namespace ordertrack::platform {

/// Seen through a symlink; nothing where there is no such path, or where it may not be looked at.
[[nodiscard]] std::optional<Rights> rights(const std::filesystem::path& path);

}  // namespace ordertrack::platform
