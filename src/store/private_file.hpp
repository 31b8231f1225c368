#pragma once

#include "support/result.hpp"

#include <filesystem>

namespace ordertrack::store {

/// Makes the folders that are missing above a file, 0700 whatever the umask. Errors: `io`.
[[nodiscard]] Result<void> make_private_folder(const std::filesystem::path& file);

/// Makes the store's file ready for writing: missing folders are made 0700, a missing file 0600, whatever the umask; a
/// file of this user that others may read is closed to them. Nothing is changed in a folder that is there. Errors:
/// `unsafe` for a file with several names (hard links: SQLite cannot find the journal of the other name), `io`.
[[nodiscard]] Result<void> prepare_private_file(const std::filesystem::path& file);

}  // namespace ordertrack::store
