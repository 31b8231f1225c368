#include "house/source_tree.hpp"
#include "source_folder.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace contracts_test {

using house::SourceFile;

namespace {

bool declares(std::string_view line) {
  for (const std::string_view begin : {"struct ", "class "}) {
    if (line.starts_with(begin)) return !line.ends_with(';') || line.find('{') != std::string_view::npos;
  }
  return line.starts_with("enum ") || line.starts_with("[[nodiscard]]") || line.starts_with("void ");
}

/// Types and functions without a `///` above them; declarations without a blank line between share one.
std::vector<std::string> untold(const SourceFile& file) {
  std::vector<std::string> found;
  bool told = false;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const auto& line = file.lines[i];
    if (line.empty()) told = false;
    if (line.starts_with("///")) told = true;
    if (declares(line) && !told) found.push_back(file.path + ":" + std::to_string(i + 1) + ": " + line);
  }
  return found;
}

}  // namespace

TEST_CASE("every type and function of the policy library tells its contract") {
  for (const auto& file : house::cpp_files(ORDERTRACK_SOURCE_DIR, {"include"})) {
    const auto found = untold(file);
    INFO(house::listed(found));
    CHECK(found.empty());
  }
}

TEST_CASE("a missing contract is found") {
  const auto count = [](std::string_view text) { return untold(house::source_file("a.hpp", text)).size(); };
  CHECK(count("struct Price {\n};\n") == 1);
  CHECK(count("/// What is asked for.\nstruct Price {\n};\n") == 0);
  CHECK(count("struct Price;\n") == 0);
  CHECK(count("/// Up.\n[[nodiscard]] int up();\n[[nodiscard]] int down();\n") == 0);
  CHECK(count("/// Up.\n[[nodiscard]] int up();\n\n[[nodiscard]] int down();\n") == 1);
}

}  // namespace contracts_test
