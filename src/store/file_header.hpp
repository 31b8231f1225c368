#pragma once

#include "support/result.hpp"

#include <cstdint>
#include <filesystem>

namespace ordertrack::store {

/// What stands at the store's path.
enum class Content : std::uint8_t { nothing, empty_file, order_book };

/// How the file is kept safe while it is written: we use the rollback journal only.
enum class Journal : std::uint8_t { rollback, wal };

/// The facts about a store's file that can be had before SQLite touches it.
struct FileHeader {
  Content content = Content::nothing;
  int user_version = 0;
  Journal journal = Journal::rollback;
};

/// Looks at a file without SQLite: a file of another kind must stay untouched, side files too. It is read through a
/// symlink. Errors: `not_our_file` for a folder, a device, and a file that is no order book; `too_new` for one that a
/// newer ordertrack made; `io`.
[[nodiscard]] Result<FileHeader> read_header(const std::filesystem::path& file);

}  // namespace ordertrack::store
