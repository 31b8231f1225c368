#pragma once

#include "support/result.hpp"

#include <filesystem>
#include <string>

namespace ordertrack::config {

/// Reads a file of the user's. Errors (`bad_file`): not there, no regular file, cannot be read, more than 64 KiB.
[[nodiscard]] Result<std::string> read_text_file(const std::filesystem::path& file);

}  // namespace ordertrack::config
