#include "output/streams.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

namespace streams_test {

using namespace ordertrack;
using output::Format;
using output::Role;
using output::Streams;

namespace {

const Error too_early{ErrorKind::too_early,
                      msg("{id} cannot be cancelled yet", arg("id", "m1\x1b[2J")),
                      {msg("ask again tomorrow"), msg("or use --force")}};

}  // namespace

TEST_CASE("The answer goes to out, the news to err, each a line and escaped") {
  Streams streams;
  streams.line("plain");
  streams.line();
  streams.say(msg("buyer {name}", arg("name", "a\x1b[2Jb")));
  streams.tell(msg("recorded {name}", arg("name", "a\nb")));
  streams.warn(msg("the buyer {name} is blocked", arg("name", "T")));
  REQUIRE(streams.out == "plain\n\nbuyer a\\x1B[2Jb\n");
  REQUIRE(streams.err == "recorded a⏎b\nwarning: the buyer T is blocked\n");
}

TEST_CASE("Quiet keeps the news back, but no warning") {
  Streams streams;
  streams.quiet = true;
  streams.say(msg("answer"));
  streams.tell(msg("news"));
  streams.warn(msg("danger"));
  streams.hint(msg("run"));
  REQUIRE(streams.out == "answer\n");
  REQUIRE(streams.err == "warning: danger\nhint: run\n");
}

TEST_CASE("An error is one line and its hints") {
  Streams streams;
  output::show_error(too_early, 4, streams);
  REQUIRE(streams.out.empty());
  REQUIRE(streams.err ==
          "ordertrack: m1\\x1B[2J cannot be cancelled yet\n"
          "hint: ask again tomorrow\n"
          "hint: or use --force\n");
}

TEST_CASE("Of a value that is a pasted page an error tells the beginning") {
  const std::string page = std::string(399, 'x') + "\u65e5" + std::string(60'000, 'y');
  const Error error{
      ErrorKind::usage, msg("\"{word}\" is no id", arg("word", page)), {msg("see {list}", arg("list", page))}};
  for (const Format format : {Format::text, Format::json}) {
    Streams streams;
    streams.format = format;
    output::show_error(error, 2, streams);
    CHECK(streams.err.find(std::string(399, 'x') + "…") != std::string::npos);
    CHECK(streams.err.size() < 1400);
  }
}

TEST_CASE("An error of a JSON run is a document on err, its text unchanged") {
  Streams streams;
  streams.format = Format::json;
  output::show_error(too_early, 4, streams);
  REQUIRE(streams.err ==
          R"({"schema":1,"error":{"code":4,"kind":"too-early","message":"m1\u001b[2J cannot be cancelled yet",)"
          R"("hint":"ask again tomorrow\nor use --force"}})"
          "\n");

  Streams without_hint;
  without_hint.format = Format::json;
  output::show_error({ErrorKind::not_found, msg("gone"), {}}, 3, without_hint);
  REQUIRE(without_hint.err == R"({"schema":1,"error":{"code":3,"kind":"not-found","message":"gone","hint":null}})"
                              "\n");
}

TEST_CASE("What was passed over is told before the error, and in the JSON beside it, as one document") {
  const Error broken{
      ErrorKind::bad_file, msg("{file}:{line}: wrong", arg("file", "a.toml"), arg("line", 3)), {msg("mend it")}};
  const Error gone{ErrorKind::not_found, msg("gone"), {}};
  Streams text;
  output::show_error(gone, 3, text, {broken});
  REQUIRE(text.err == "warning: a.toml:3: wrong\nhint: mend it\nordertrack: gone\n");
  Streams json;
  json.format = Format::json;
  output::show_error(gone, 3, json, {broken});
  REQUIRE(json.err == R"({"schema":1,"error":{"code":3,"kind":"not-found","message":"gone","hint":null},)"
                      R"("problems":[{"file":"a.toml","line":3,"key":null,"message":"a.toml:3: wrong",)"
                      R"("hint":"mend it"}]})"
                      "\n");
}

TEST_CASE("What was passed over is told without an error too, and nothing where there is nothing") {
  const std::vector<Error> problems = {{ErrorKind::bad_file, msg("wrong"), {msg("mend it")}}};
  Streams text;
  output::show_problems(problems, text);
  REQUIRE(text.err == "warning: wrong\nhint: mend it\n");
  Streams json;
  json.format = Format::json;
  output::show_problems(problems, json);
  REQUIRE(json.err == R"({"schema":1,"problems":[{"file":null,"line":null,"key":null,"message":"wrong",)"
                      R"("hint":"mend it"}]})"
                      "\n");
  Streams silent;
  output::show_problems({}, silent);
  REQUIRE(silent.err.empty());
}

TEST_CASE("Colour stands where it is wanted, and what matters differs") {
  Streams plain;
  plain.err_colour = true;
  REQUIRE(plain.paint(Role::urgent, "block") == "block");

  Streams coloured;
  coloured.out_colour = true;
  REQUIRE(coloured.paint(Role::plain, "text") == "text");
  REQUIRE(coloured.paint(Role::urgent, "").empty());
  std::set<std::string> marks;
  for (const Role role : {Role::plain, Role::urgent, Role::due, Role::warning, Role::error, Role::done}) {
    marks.insert(coloured.paint(role, "x"));
  }
  REQUIRE(marks.size() == 6);
  coloured.warn(msg("danger"));
  REQUIRE(coloured.err == "warning: danger\n");
}

TEST_CASE("The marks of err take its own colour") {
  Streams streams;
  streams.err_colour = true;
  streams.warn(msg("danger"));
  output::show_error({ErrorKind::failed, msg("broken"), {msg("mend it")}}, 1, streams);
  REQUIRE(streams.err ==
          "\x1b[1;33mwarning:\x1b[0m danger\n"
          "\x1b[31mordertrack:\x1b[0m broken\n"
          "\x1b[1mhint:\x1b[0m mend it\n");
}

}  // namespace streams_test
