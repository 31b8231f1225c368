#pragma once

#include "commands/doctor/doctor.hpp"
#include "commands/doctor/healthy.hpp"
#include "i18n/language.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

/// What `doctor` says, as text that a table of a test can hold.
namespace ordertrack::fake {

inline std::string line_of(const commands::doctor::Check& check) {
  std::string line = std::string(to_string(check.subject)) + " " + std::string(to_string(check.verdict)) + ": " +
                     i18n::render(check.says);
  for (const Message& advice : check.advice) line += " | " + i18n::render(advice);
  return line;
}

/// What is said otherwise than of a machine on which nothing is wrong.
inline std::vector<std::string> findings(const commands::doctor::Facts& facts) {
  std::vector<std::string> usual;
  for (const auto& check : commands::doctor::run(healthy()).checks) usual.push_back(line_of(check));
  std::vector<std::string> lines;
  for (const auto& check : commands::doctor::run(facts).checks) {
    if (std::ranges::find(usual, line_of(check)) == usual.end()) lines.push_back(line_of(check));
  }
  return lines;
}

/// One thing that is not as it should be, and what is said of it.
struct Row {
  std::function<void(commands::doctor::Facts&)> happens;
  std::vector<std::string> said;
};

inline void check_rows(const std::vector<Row>& rows) {
  i18n::set_reference(story::at("2026-12-07 12:00"));
  for (const Row& row : rows) {
    commands::doctor::Facts facts = healthy();
    row.happens(facts);
    CHECK(findings(facts) == row.said);
  }
  i18n::set_reference({});
}

}  // namespace ordertrack::fake
