#include "cli/command_tree.hpp"
#include "cli/parse.hpp"
#include "drift/document.hpp"
#include "drift/shell_words.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

namespace ordertrack::drift {
namespace {

using Words = std::vector<std::string>;

Result<cli::Invocation> parsed(std::string_view command) {
  Words words = shell_words(command);
  words.erase(words.begin());
  return cli::parse(words);
}

}  // namespace

TEST_CASE("a command line is split as a shell splits it") {
  CHECK(shell_words("ordertrack due") == Words{"ordertrack", "due"});
  CHECK(shell_words("a \"b c\" 'd \"e\"' f\\ g") == Words{"a", "b c", "d \"e\"", "f g"});
  CHECK(shell_words("a \"\" b") == Words{"a", "", "b"});
  CHECK(shell_words("a b > c") == Words{"a", "b"});
  CHECK(shell_words("a b | c") == Words{"a", "b"});
  CHECK(shell_words("a 'b | c'") == Words{"a", "b | c"});
}

TEST_CASE("every example of a command is a command line of it that is understood") {
  for (const cli::Command* command : cli::commands()) {
    CAPTURE(command->spec.name);
    CHECK_FALSE(command->spec.examples.empty());
    for (const cli::ExampleSpec& example : command->spec.examples) {
      CAPTURE(example.words);
      REQUIRE(example.words.starts_with("ordertrack "));
      const auto invocation = parsed(example.words);
      REQUIRE(invocation);
      CHECK(invocation->command == command);
      CHECK_FALSE(example.says.empty());
    }
  }
}

TEST_CASE("no command line in a man page loses its quotes") {
  for (const Document& document : all_documents()) {
    for (const std::string& line : document.lines()) {
      if (!line.starts_with(".Dl ")) continue;
      CAPTURE(document.name(), line);
      CHECK(line.find('"') == std::string::npos);
    }
  }
}

TEST_CASE("every command line in the man pages and in README is understood") {
  int seen = 0;
  for (const Document& document : all_documents()) {
    for (const std::string& line : document.shell_commands()) {
      if (!line.starts_with("ordertrack ")) continue;
      CAPTURE(document.name(), line);
      CHECK(parsed(line));
      ++seen;
    }
  }
  CHECK(seen > 50);
}

}  // namespace ordertrack::drift
