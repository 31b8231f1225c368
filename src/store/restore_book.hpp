#pragma once

#include "store/check_book.hpp"
#include "support/progress.hpp"
#include "support/result.hpp"

#include <ordertrack/civil_time.hpp>

#include <filesystem>

namespace ordertrack::store {

/// A copy that was put in the place of the book.
struct Restored {
  BookFacts facts;
  std::filesystem::path kept{};  ///< the book as it was; empty where there was none
};

/// What there is at the book's place that a copy would replace.
enum class InPlace : std::uint8_t { nothing, book };

/// Whether the copy can be put in the book's place, as far as that can be told without writing, and whether it would
/// replace a book. Errors: as of `restore_book`.
[[nodiscard]] Result<InPlace> expect_restorable(const std::filesystem::path& book, const std::filesystem::path& copy);

/// Checks the copy as `backup` checks its own, page by page. Errors: `unsafe` where it is not sound, `interrupted`,
/// and those of opening it.
[[nodiscard]] Result<BookFacts> check_copy(const std::filesystem::path& copy, const Watcher& watcher);

/// Puts a copy in the place of the book. A draft of the copy is made beside the book and checked; the book as it is
/// then is kept under a name of its own; and the draft's pages replace the book's in one transaction. The book stays
/// the same file: a command that has it open already waits, and goes on in what was restored; one that was killed is
/// rolled back before. Whatever fails, the book is as it was; where only the last sync failed that is not sure, so that
/// what was kept stays, and is named. A book that is damaged, or too new for this program, is replaced, too. Errors:
/// `not_found`, `too_new` for the copy, and `unsafe` where it is not sound or is the book itself; `not_our_file` for
/// either; `unsafe` where the book has several names, `damaged` where SQLite cannot even replace it; `busy`, `io`,
/// `interrupted`.
[[nodiscard]] Result<Restored> restore_book(const std::filesystem::path& book, const std::filesystem::path& copy,
                                            Instant now, const Watcher& watcher);

}  // namespace ordertrack::store
