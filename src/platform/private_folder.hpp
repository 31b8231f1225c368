#pragma once

#include "support/result.hpp"

#include <filesystem>

namespace ordertrack::platform {

/// Makes a folder that only the user can look into, and those above it that are missing. Nothing is changed in one that
/// is there. Error `io`.
[[nodiscard]] Result<void> make_private_folder(const std::filesystem::path& folder);

/// Gives a file of the user's another place, in a folder that is made where it is missing. What stands there is
/// replaced. Error `io`.
[[nodiscard]] Result<void> move_file(const std::filesystem::path& from, const std::filesystem::path& to);

/// Removes a file; one that is not there is no error. Error `io`.
[[nodiscard]] Result<void> remove_file(const std::filesystem::path& file);

}  // namespace ordertrack::platform
