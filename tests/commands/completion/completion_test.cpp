#include "commands/completion/completion.hpp"
#include "source_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

namespace completion_test {

using namespace ordertrack::commands::completion;
namespace output = ordertrack::output;

namespace {

std::string file(const std::string& name) {
  std::ifstream stream(std::string(ORDERTRACK_SOURCE_DIR) + "/completions/" + name);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("the script of each shell is the file that is installed") {
  CHECK(script(Shell::bash) == file("ordertrack.bash"));
  CHECK(script(Shell::zsh) == file("_ordertrack"));
  CHECK(script(Shell::fish) == file("ordertrack.fish"));
}

TEST_CASE("the scripts execute nothing of what they are answered") {
  for (const Shell shell : {Shell::bash, Shell::zsh, Shell::fish}) {
    const std::string text(script(shell));
    INFO(to_string(shell));
    REQUIRE_FALSE(text.empty());
    CHECK(text.find("compgen") == std::string::npos);
    CHECK(text.find("eval") == std::string::npos);
    CHECK(text.find("_call_program") == std::string::npos);
  }
}

TEST_CASE("the script is printed as it is, or in a JSON document") {
  output::Streams streams;
  show({.shell = Shell::fish}, streams);
  CHECK(streams.out == file("ordertrack.fish"));
  output::Streams document;
  document.format = output::Format::json;
  show({.shell = Shell::zsh}, document);
  CHECK(document.out.starts_with(R"({"schema":1,"shell":"zsh","script":"#compdef ordertrack\n)"));
}

TEST_CASE("a shell is known by its word") {
  CHECK(shell("bash") == Shell::bash);
  CHECK(shell("zsh") == Shell::zsh);
  CHECK(shell("fish") == Shell::fish);
  CHECK_FALSE(shell("tcsh"));
}

}  // namespace completion_test
