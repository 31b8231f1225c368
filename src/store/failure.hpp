#pragma once

#include "support/result.hpp"

#include <SQLiteCpp/Exception.h>

#include <filesystem>

namespace ordertrack::store {

/// What SQLite says, in our words: `busy`, `io`, `damaged`, `not_our_file`, `interrupted`, and `failed` for what the
/// schema's checks refuse.
[[nodiscard]] Error to_error(const SQLite::Exception& exception, const std::filesystem::path& file);

/// That the store is damaged, and what to do about it.
[[nodiscard]] Error damaged(const std::filesystem::path& file, std::string_view reason);

/// That a watcher stopped the work.
[[nodiscard]] Error interrupted();

/// A failed system call on the store's file or one of its folders. `number` is errno.
[[nodiscard]] Error io_error(const std::filesystem::path& path, int number);

}  // namespace ordertrack::store
