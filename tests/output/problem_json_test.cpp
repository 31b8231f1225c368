#include "output/problem_json.hpp"

#include <catch2/catch.hpp>

namespace problem_json_test {

using namespace ordertrack;

namespace {

const Error in_a_line{ErrorKind::bad_file,
                      msg("{file}:{line}: {key} = {value} is wrong", arg("file", "a.toml"), arg("line", 3),
                          arg("key", "step.at"), arg("value", "\"25:00\"")),
                      {msg("write \"08:00\""), msg("or nothing")}};

}  // namespace

TEST_CASE("A problem's place is told by key, its sentence and its hints as they are read") {
  CHECK(output::problem_json(in_a_line).dump() ==
        R"({"file":"a.toml","line":3,"key":"step.at","message":"a.toml:3: step.at = \"25:00\" is wrong",)"
        R"("hint":"write \"08:00\"\nor nothing"})"
        "\n");
}

TEST_CASE("What a problem does not tell is null") {
  CHECK(output::problem_json({ErrorKind::bad_file, msg("it is wrong"), {}}).dump() ==
        R"({"file":null,"line":null,"key":null,"message":"it is wrong","hint":null})"
        "\n");
}

TEST_CASE("Problems are a list, in their order") {
  CHECK(output::problems_json({}).dump() == "[]\n");
  const Error other{ErrorKind::bad_file, msg("{file} is large", arg("file", "b.toml")), {}};
  const std::string both = output::problems_json({in_a_line, other}).dump();
  CHECK(both.find("a.toml") < both.find(R"({"file":"b.toml","line":null)"));
}

}  // namespace problem_json_test
