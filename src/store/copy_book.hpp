#pragma once

#include "store/check_book.hpp"
#include "store/draft_file.hpp"
#include "support/progress.hpp"
#include "support/result.hpp"

#include <filesystem>

namespace ordertrack::store {

/// Whether the book can be copied there, as far as that can be told without writing. Errors: as of `copy_book`.
[[nodiscard]] Result<void> expect_copyable(const std::filesystem::path& book, const std::filesystem::path& copy,
                                           Replace replace);

/// Copies the book as it stands at one moment, also while others write, to a file of its own that only the user can
/// read. The copy is made beside its place, checked page by page, put on the disk, and only then given its name:
/// whatever fails, what stood there before still does. Errors: `not_found` where there is no book, `exists` for a copy
/// that is there already, `unsafe` for a place that is no plain file or is the book itself, `damaged` where the copy is
/// not sound, `busy`, `io`, `interrupted`.
[[nodiscard]] Result<BookFacts> copy_book(const std::filesystem::path& book, const std::filesystem::path& copy,
                                          Replace replace, const Watcher& watcher);

}  // namespace ordertrack::store
