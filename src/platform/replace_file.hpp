#pragma once

#include "support/result.hpp"

#include <filesystem>
#include <string_view>

namespace ordertrack::platform {

/// Whether `replace_file` would put a text there, as far as that can be told without writing. Errors: as of it.
[[nodiscard]] Result<void> expect_replaceable(const std::filesystem::path& file);

/// Puts a text into a file that only the user can read, whatever the umask. It is written beside its place, put on the
/// disk, and only then given its name: whatever fails, what stood there before still does. A plain file that stands
/// there is replaced. Errors: `unsafe` for anything else (a symbolic link, a folder, a device), which is left as it is;
/// `io`.
[[nodiscard]] Result<void> replace_file(const std::filesystem::path& file, std::string_view content);

}  // namespace ordertrack::platform
