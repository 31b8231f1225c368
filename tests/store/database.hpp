#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ordertrack::store::tests {

/// Runs SQL on a file, past the store: to look at what it wrote, and to do what it never does.
void run_sql(const std::filesystem::path& file, const std::string& sql);

/// The first column of every row, as text.
[[nodiscard]] std::vector<std::string> column_of(const std::filesystem::path& file, const std::string& sql);

/// The first column of the first row.
[[nodiscard]] std::string value_of(const std::filesystem::path& file, const std::string& sql);

/// Whether SQLite finds the file sound.
[[nodiscard]] bool is_sound(const std::filesystem::path& file);

}  // namespace ordertrack::store::tests
