#pragma once

#include "temporary_folder.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::store::tests {

/// A new folder of its own, removed at the end of the scope.
class Scratch {
 public:
  Scratch();

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return folder() / name; }
  /// The names of what is in it, sorted.
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  ordertrack::tests::TemporaryFolder folder_;
};

[[nodiscard]] std::string bytes_of(const std::filesystem::path& file);
void write_bytes(const std::filesystem::path& file, std::string_view bytes);
/// The permission bits.
[[nodiscard]] unsigned mode_of(const std::filesystem::path& path);

}  // namespace ordertrack::store::tests
