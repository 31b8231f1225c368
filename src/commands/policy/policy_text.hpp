#pragma once

#include "support/result.hpp"

#include <filesystem>
#include <string>

namespace ordertrack::commands::policy {

/// The text of a market file. Errors: `not_found`, `bad_file`.
[[nodiscard]] Result<std::string> read_policy(const std::filesystem::path& file);

}  // namespace ordertrack::commands::policy
