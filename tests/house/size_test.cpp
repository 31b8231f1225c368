#include "house/source_tree.hpp"
#include "source_folder.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace size_test {

using house::SourceFile;

namespace {

constexpr std::size_t longest_file = 320;
constexpr std::size_t longest_function = 45;

bool opens_body(std::string_view line) {
  return !line.empty() && line.front() != ' ' && line.front() != '}' && line.ends_with('{') &&
         !line.starts_with("namespace");
}

/// Functions that are too long. The formatter puts the first and the last line of a body at the margin.
std::vector<std::string> long_functions(const SourceFile& file) {
  std::vector<std::string> found;
  std::size_t length = 0;  // so far; 0 outside of a body
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const auto& line = file.lines[i];
    if (length > 0) ++length;
    if (opens_body(line)) length = 1;
    if (!line.starts_with('}')) continue;
    if (line == "}" && length > longest_function) {
      found.push_back(file.path + ":" + std::to_string(i + 2 - length) + ": " + std::to_string(length) + " lines");
    }
    length = 0;
  }
  return found;
}

std::string function_of(std::size_t lines) {
  std::string text = "int f() {\n";
  for (std::size_t i = 2; i < lines; ++i) text += "  g();\n";
  return text + "}\n";
}

}  // namespace

TEST_CASE("files stay short") {
  std::vector<std::string> found;
  for (const auto& file : house::cpp_files(ORDERTRACK_SOURCE_DIR, {"include", "src", "tests"})) {
    if (file.lines.size() > longest_file)
      found.push_back(file.path + ": " + std::to_string(file.lines.size()) + " lines");
  }
  INFO(house::listed(found));
  CHECK(found.empty());
}

TEST_CASE("functions stay short") {
  std::vector<std::string> found;
  for (const auto& file : house::program_files()) {
    for (const auto& function : long_functions(file)) found.push_back(function);
  }
  INFO(house::listed(found));
  CHECK(found.empty());
}

TEST_CASE("a long function is found") {
  CHECK(long_functions(house::source_file("src/a.cpp", function_of(longest_function))).empty());
  CHECK(long_functions(house::source_file("src/a.cpp", "\n" + function_of(longest_function + 1))) ==
        std::vector<std::string>{"src/a.cpp:2: 46 lines"});
}

}  // namespace size_test
