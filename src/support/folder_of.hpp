#pragma once

#include <filesystem>

namespace ordertrack {

/// The folder in which a file lies, "." where its path names none.
[[nodiscard]] inline std::filesystem::path folder_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

}  // namespace ordertrack
