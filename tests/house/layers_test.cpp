#include "house/layers.hpp"
#include "source_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace layers_test {

using house::Layers;
using house::source_file;

namespace {

Layers table_of_the_house() {
  std::ostringstream text;
  text << std::ifstream(ORDERTRACK_SOURCE_DIR "/tests/house/layers.txt").rdbuf();
  return Layers(text.str());
}

}  // namespace

TEST_CASE("every include goes the way of the layers") {
  const auto layers = table_of_the_house();
  std::vector<std::string> found;
  for (const auto& file : house::program_files()) {
    for (const auto& violation : layers.violations(file)) found.push_back(violation);
  }
  INFO(house::listed(found));
  CHECK(found.empty());
}

TEST_CASE("an include against the layers is found") {
  struct Case {
    const char* path;
    const char* include;
    bool allowed;
  };
  const Case cases[] = {
      {"include/ordertrack/order.hpp", "#include <chrono>", true},
      {"include/ordertrack/order.hpp", "#include <ordertrack/money.hpp>", true},
      {"include/ordertrack/order.hpp", "#include <date/date.h>", false},
      {"include/ordertrack/order.hpp", "#include \"support/result.hpp\"", false},
      {"src/policy/ladder.cpp", "#include <date/date.h>", true},
      {"src/policy/ladder.cpp", "#include <date/tz.h>", true},
      {"src/policy/ladder.cpp", "#include \"store/store.hpp\"", false},
      {"src/policy/ladder.cpp", "#include <unistd.h>", false},
      {"src/store/store.cpp", "#include <SQLiteCpp/Database.h>", true},
      {"src/store/store.cpp", "#include <CLI/CLI.hpp>", false},
      {"src/output/json.cpp", "#include <nlohmann/json.hpp>", true},
      {"src/output/table.cpp", "#include <nlohmann/json.hpp>", false},
      {"src/commands/due/due.cpp", "#include \"commands/assessed_order.hpp\"", true},
      {"src/commands/due/due.cpp", "#include \"commands/due/due.hpp\"", true},
      {"src/commands/due/due.cpp", "#include \"commands/status/status.hpp\"", false},
      {"src/commands/due/due.cpp", "#include \"platform/clock.hpp\"", false},
      {"src/commands/due/due.cpp", "#include <CLI/CLI.hpp>", false},
      {"src/cli/parse.cpp", "#include <CLI/CLI.hpp>", true},
      {"src/commands/due/due_cli.cpp", "#include <CLI/CLI.hpp>", false},
      {"src/commands/due/due_cli.cpp", "#include \"cli/command.hpp\"", true},
      {"src/commands/due/due_cli.cpp", "#include <SQLiteCpp/Database.h>", false},
      {"src/commands/due/due.cpp", "#include <boost/any.hpp>", false},
      {"src/commands/assessed_order.cpp", "#include \"commands/due/due.hpp\"", false},
      {"src/novel/chapter.cpp", "", false},
  };
  const auto layers = table_of_the_house();
  for (const auto& [path, include, allowed] : cases) {
    CAPTURE(path, include);
    CHECK(layers.violations(source_file(path, include)).empty() == allowed);
  }
}

TEST_CASE("a finding names file, line and header") {
  const Layers layers("library sql sqlite3.h\nlayer src/output src/support");
  const auto found =
      layers.violations(source_file("src/output/table.cpp", "#include <string>\n#include <sqlite3.h>\n"));
  CHECK(found == std::vector<std::string>{"src/output/table.cpp:2: src/output may not include sqlite3.h"});
}

TEST_CASE("a line that is no table entry is refused") { CHECK_THROWS_AS(Layers("folder src"), std::invalid_argument); }

}  // namespace layers_test
