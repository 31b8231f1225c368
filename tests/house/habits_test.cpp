#include "house/source_tree.hpp"

#include <catch2/catch.hpp>

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <vector>

#include <fnmatch.h>

namespace habits_test {

using house::SourceFile;

namespace {

/// Something that is written in no file, or in no other than some.
struct Habit {
  std::string says;
  std::string pattern;
  std::vector<std::string> allowed;  ///< the files where it may be written, * being anything
  std::string example;               ///< a line that breaks it
};

const std::vector<Habit> habits = {
    {"the clock is read in platform",
     R"(system_clock::now|\b(std::)?time\((nullptr|NULL|0|&)|clock_gettime|gettimeofday)",
     {"src/platform/*"},
     "  auto now = std::chrono::system_clock::now();"},
    {"the environment is read in platform, the locale's part in i18n",
     R"(\b(secure_)?getenv\b|\benviron\b)",
     {"src/platform/*", "src/i18n/language.cpp"},
     "  const char* home = std::getenv(\"HOME\");"},
    {"only platform prints",
     R"(std::c(out|err|log)\b|<iostream>|\bf?(printf|puts)\()",
     {"src/platform/*"},
     "  std::cout << total;"},
    {"SQL is said in store",
     R"(\b(SELECT\b.*\bFROM|INSERT INTO|DELETE FROM|UPDATE\b.*\bSET|PRAGMA|BEGIN IMMEDIATE)\b)",
     {"src/store/*"},
     "  db.exec(\"DELETE FROM orders\");"},
    {"std::regex is slow and overflows the stack: re2", R"(<regex>)", {}, "#include <regex>"},
    {"Debian's clang, which builds the fuzz targets, knows no algorithm that gives a subrange, and no view",
     R"(std::(ranges::)?views::|std::ranges::(stable_)?(partition|unique|remove|remove_if|rotate)\()",
     {},
     "  const auto repeated = std::ranges::unique(errors);"},
    {"what is left to do is no comment", R"(\b(TODO|FIXME|XXX|HACK)\b)", {}, "  // TODO: later"},
    {"std:: is written out", R"(using namespace std;)", {}, "using namespace std;"},
    {"a query is named by what it gives, without get", R"(\bget_\w+\()", {}, "  Money get_price() const;"},
    {"a public function takes no bool: an enum reads better",
     R"(^[^/]*\((.*, )?(const )?bool \w+[,)=])",
     {"*.cpp", "src/output/json.hpp"},
     "void print(std::string_view text, bool loud);"},
};

bool fits(const std::string& pattern, const std::string& path) {
  return fnmatch(pattern.c_str(), path.c_str(), 0) == 0;
}

std::vector<std::string> breaches(const Habit& habit, const SourceFile& file) {
  const auto is_this_file = [&](const std::string& pattern) { return fits(pattern, file.path); };
  if (std::ranges::any_of(habit.allowed, is_this_file)) return {};
  const RE2 pattern(habit.pattern);
  REQUIRE(pattern.ok());
  std::vector<std::string> found;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    if (!RE2::PartialMatch(file.lines[i], pattern)) continue;
    found.push_back(file.path + ":" + std::to_string(i + 1) + ": " + file.lines[i]);
  }
  return found;
}

}  // namespace

TEST_CASE("the source keeps its habits") {
  const auto files = house::program_files();
  REQUIRE(files.size() > 50);
  for (const auto& habit : habits) {
    std::vector<std::string> found;
    for (const auto& file : files) {
      for (const auto& breach : breaches(habit, file)) found.push_back(breach);
    }
    INFO(habit.says << "\n" << house::listed(found));
    CHECK(found.empty());
  }
}

TEST_CASE("a broken habit is found") {
  for (const auto& habit : habits) {
    CAPTURE(habit.says);
    CHECK(breaches(habit, house::source_file("src/commands/due/due.hpp", habit.example)).size() == 1);
    CHECK(breaches(habit, house::source_file("src/commands/due/due.hpp", "int days = 3;")).empty());
  }
}

}  // namespace habits_test
