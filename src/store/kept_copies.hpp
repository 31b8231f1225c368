#pragma once

#include <ordertrack/civil_time.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ordertrack::store {

/// A free name beside a book for the copy that is kept before its schema is brought up to date, as
/// `orders.schema-1.2-2026-12-05T230500Z.db`: with the version that the copy has, and the instant in UTC.
[[nodiscard]] std::filesystem::path name_before_upgrade(const std::filesystem::path& book, int user_version,
                                                        Instant now);

/// The same for the book as it was before a copy was put in its place, as
/// `orders.before-restore-2026-12-05T230500Z.db`.
[[nodiscard]] std::filesystem::path name_before_restore(const std::filesystem::path& book, Instant now);

/// The copies of both kinds that lie beside a book, sorted by name.
[[nodiscard]] std::vector<std::filesystem::path> copies_beside(const std::filesystem::path& book);

/// The youngest copy that was kept before an upgrade and that this program reads; nothing where there is none.
[[nodiscard]] std::optional<std::filesystem::path> last_copy_before_upgrade(const std::filesystem::path& book);

/// The file itself where a path leads to it through symbolic links: what is beside the book is beside that.
[[nodiscard]] std::filesystem::path real_place(const std::filesystem::path& book);

}  // namespace ordertrack::store
