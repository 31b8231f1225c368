#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace house {

/// A file of the source tree.
struct SourceFile {
  std::string path;  ///< below the root, as src/store/store.hpp
  std::vector<std::string> lines;

  /// The folder's path below the root, as src/store.
  [[nodiscard]] std::string folder() const;
  [[nodiscard]] bool is_header() const;
};

/// A file made from a text, for tests of the tests.
[[nodiscard]] SourceFile source_file(std::string path, std::string_view text);

/// The C++ files below the named folders of the root, by path.
[[nodiscard]] std::vector<SourceFile> cpp_files(const std::filesystem::path& root,
                                                const std::vector<std::string>& folders);

/// All files of the program and its library.
[[nodiscard]] std::vector<SourceFile> program_files();

/// A text as lines, so that a failed check lists every finding.
[[nodiscard]] std::string listed(const std::vector<std::string>& findings);

}  // namespace house
