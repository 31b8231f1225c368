#pragma once

#include "support/surroundings.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace ordertrack::platform {

/// The file system of a path, or of the folder above it that is there; nothing where it cannot be told.
[[nodiscard]] std::optional<FileSystem> file_system(const std::filesystem::path& path);

/// The kind and name of a file system by its number in statfs(2); one that is not known counts as local.
[[nodiscard]] FileSystem file_system_of(std::uint32_t magic);

}  // namespace ordertrack::platform
