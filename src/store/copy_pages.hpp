#pragma once

#include "support/progress.hpp"
#include "support/result.hpp"

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace ordertrack::store {

/// Copies all pages of one database over another, in one transaction of the other, a few megabytes at a time. The first
/// must stand still: in a transaction, or held by nobody else. Errors: `interrupted`; throws SQLite::Exception.
[[nodiscard]] Result<void> copy_pages(SQLite::Database& from, SQLite::Database& to, const Watcher& watcher,
                                      const Message& what);

/// The same into a draft, which is worth nothing until it is whole and so needs no journal of its own.
[[nodiscard]] Result<void> copy_pages_to_draft(SQLite::Database& from, const std::filesystem::path& draft,
                                               const Watcher& watcher, const Message& what);

}  // namespace ordertrack::store
