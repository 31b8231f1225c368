#include "house/source_tree.hpp"

#include "source_folder.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace house {
namespace {

bool is_cpp(const std::filesystem::path& path) { return path.extension() == ".cpp" || path.extension() == ".hpp"; }

std::string content(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

}  // namespace

std::string SourceFile::folder() const { return std::filesystem::path(path).parent_path().string(); }

bool SourceFile::is_header() const { return path.ends_with(".hpp"); }

SourceFile source_file(std::string path, std::string_view text) {
  SourceFile file{std::move(path), {}};
  std::istringstream stream{std::string(text)};
  for (std::string line; std::getline(stream, line);) file.lines.push_back(line);
  return file;
}

std::vector<SourceFile> cpp_files(const std::filesystem::path& root, const std::vector<std::string>& folders) {
  std::vector<SourceFile> files;
  for (const auto& folder : folders) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      if (!entry.is_regular_file() || !is_cpp(entry.path())) continue;
      files.push_back(source_file(entry.path().lexically_relative(root).string(), content(entry.path())));
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::vector<SourceFile> program_files() { return cpp_files(ORDERTRACK_SOURCE_DIR, {"include", "src"}); }

std::string listed(const std::vector<std::string>& findings) {
  std::string text;
  for (const auto& finding : findings) text += finding + "\n";
  return text;
}

}  // namespace house
