#include "app/exit_status.hpp"
#include "drift/document.hpp"

#include <set>
#include <string>

#include <catch2/catch.hpp>

namespace ordertrack::drift {
namespace {

using app::ExitStatus;

std::set<int> all_statuses() {
  std::set<int> all;
  for (const ExitStatus status :
       {ExitStatus::done, ExitStatus::failed, ExitStatus::usage, ExitStatus::not_found, ExitStatus::refused,
        ExitStatus::busy, ExitStatus::something_due, ExitStatus::pressing, ExitStatus::bug, ExitStatus::interrupted}) {
    all.insert(static_cast<int>(status));
  }
  return all;
}

/// The numbers, each a word of its own, that follow `begin` at the beginning of a line.
std::set<int> numbers_behind(const std::vector<std::string>& lines, const std::string& begin) {
  std::set<int> numbers;
  for (const std::string& line : lines) {
    if (!line.starts_with(begin) || line.find_first_of("0123456789") != begin.size()) continue;
    const std::size_t end = line.find_first_not_of("0123456789", begin.size());
    if (end != std::string::npos && line[end] != ' ') continue;
    numbers.insert(std::stoi(line.substr(begin.size())));
  }
  return numbers;
}

}  // namespace

TEST_CASE("ordertrack(1) and README list the exit statuses that there are") {
  CHECK(numbers_behind(Document("man/ordertrack.1").section("EXIT STATUS"), ".It ") == all_statuses());
  CHECK(numbers_behind(Document("README.md").lines(), "| ") == all_statuses());
}

TEST_CASE("every kind of error has an exit status that is listed") {
  for (int kind = 0; kind <= static_cast<int>(ErrorKind::interrupted); ++kind) {
    CAPTURE(kind);
    CHECK(all_statuses().contains(static_cast<int>(app::exit_status(static_cast<ErrorKind>(kind)))));
    CHECK(app::exit_status(static_cast<ErrorKind>(kind)) != ExitStatus::bug);
  }
}

TEST_CASE("ordertrack(1) lists every kind of error with its exit status") {
  const auto lines = Document("man/ordertrack.1").section("JSON");
  std::set<std::string> listed;
  for (const std::string& line : lines) {
    const auto words = words_of(line);
    if (words.size() > 5 && words[0] == ".It" && words[1] == "Cm" && words[3] == "Ta" && words[5] == "Ta") {
      listed.insert(words[2] + " " + words[4]);
    }
  }
  std::set<std::string> wanted;
  for (int kind = 0; kind <= static_cast<int>(ErrorKind::interrupted); ++kind) {
    const auto error = static_cast<ErrorKind>(kind);
    wanted.insert(std::string(to_string(error)) + " " + std::to_string(static_cast<int>(app::exit_status(error))));
  }
  CHECK(listed == wanted);
}

}  // namespace ordertrack::drift
