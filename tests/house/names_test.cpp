#include "house/source_tree.hpp"
#include "source_folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace names_test {

namespace {

const std::set<std::string> top_level = {
    "src",       "include",      "tests",   "completions",  "man",          "CMakeLists.txt", "CMakePresets.json",
    "README.md", "README.ja.md", "LICENSE", "CHANGELOG.md", "bootstrap.sh", "build"};

/// Words that say nothing about what is inside.
const std::vector<std::string> empty_words = {"util", "common", "helper", "core", "manager", "context", "misc"};

std::vector<std::string> empty_words_in(const std::string& path) {
  std::vector<std::string> found;
  for (const auto& word : empty_words) {
    if (path.find(word) != std::string::npos) found.push_back(path + ": " + word);
  }
  return found;
}

}  // namespace

TEST_CASE("the top level holds what a reader expects, and no more") {
  for (const auto& entry : std::filesystem::directory_iterator(ORDERTRACK_SOURCE_DIR)) {
    const auto name = entry.path().filename().string();
    if (name.starts_with('.') || name.starts_with("build")) continue;
    CAPTURE(name);
    CHECK(top_level.contains(name));
  }
}

TEST_CASE("a file's name says what is in it") {
  for (const auto& file : house::cpp_files(ORDERTRACK_SOURCE_DIR, {"include", "src", "tests"})) {
    CHECK(empty_words_in(file.path).empty());
  }
  CHECK(empty_words_in("src/support/string_util.cpp").size() == 1);
}

}  // namespace names_test
