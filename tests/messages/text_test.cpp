#include "messages/text.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace ordertrack::tests {
namespace {

using messages::Text;
using namespace std::string_literals;

constexpr auto lone_brace = "{file}:{line}: a brace stands alone";
constexpr auto not_known = "{file}:{line}: {placeholder} is not known";
constexpr auto too_wide = "{file}:{line}: {placeholder} is too wide";
constexpr auto no_format = "{file}:{line}: {placeholder} is not a format of a text";
constexpr auto no_utf8 = "{file}:{line}: this is no UTF-8";
constexpr auto control = "{file}:{line}: a control character stands here";
constexpr auto no_text = "{file}:{line}: there is no text";

using Flaws = std::vector<std::pair<std::int64_t, std::string>>;

/// Line and sentence of all that is wrong.
Flaws flaws(std::string_view text) {
  const auto checked = Text::checked(text, "a.txt");
  Flaws found;
  if (checked) return found;
  for (const auto& error : checked.error()) {
    CHECK(error.kind == ErrorKind::bad_file);
    CHECK(error.what.args.at(0) == arg("file", "a.txt"));
    CHECK(error.hints.size() == 1);
    found.emplace_back(std::get<std::int64_t>(error.what.args.at(1).value), error.what.id);
  }
  return found;
}

}  // namespace

TEST_CASE("A mistake in a text is told with its line and what stands there") {
  struct Row {
    std::string text;
    std::string_view error;
    std::int64_t line;
    std::string placeholder;
  };
  const std::vector<Row> rows = {
      {"a\nb {nmae}", not_known, 2, "{nmae}"},
      {"{0}", not_known, 1, "{0}"},
      {"{}", not_known, 1, "{}"},
      {"{:>8}", not_known, 1, "{:>8}"},
      {"{buyer!r}", not_known, 1, "{buyer!r}"},
      {"{ buyer }", not_known, 1, "{ buyer }"},
      {"{Buyer}", not_known, 1, "{Buyer}"},
      {"{buyer.name}", not_known, 1, "{buyer.name}"},
      {"{buyer[0]}", not_known, 1, "{buyer[0]}"},
      {"\n\n{buyer:999999999}", too_wide, 3, "{buyer:999999999}"},
      {"{buyer:101}", too_wide, 1, "{buyer:101}"},
      {"{buyer:.101}", too_wide, 1, "{buyer:.101}"},
      {"{buyer:99999999999999999999999999}", too_wide, 1, "{buyer:99999999999999999999999999}"},
      {"{buyer:d}", no_format, 1, "{buyer:d}"},
      {"{buyer:+}", no_format, 1, "{buyer:+}"},
      {"{days_since_order:c}", no_format, 1, "{days_since_order:c}"},
      {"{buyer:>>>}", no_format, 1, "{buyer:>>>}"},
  };
  for (const auto& [text, error, line, placeholder] : rows) {
    INFO(text);
    CHECK(flaws(text) == Flaws{{line, std::string(error)}});
    CHECK(Text::checked(text, "a.txt").error().front().what.args.at(2) == arg("placeholder", placeholder));
  }
}

TEST_CASE("A brace that stands alone is told with its line") {
  for (const std::string text : {"{", "}", "a }", "{buyer", "{buyer\n", "{{buyer}", "{buyer}}", "{a{item}", "{{}"}) {
    INFO(text);
    CHECK(flaws("first line\n" + text) == Flaws{{2, lone_brace}});
  }
}

TEST_CASE("All that is wrong in a text is told, by line") {
  CHECK(
      flaws("{nmae}, {buyer\n{item:101}\x1B[2J\n{price:d}\n\xFF}") ==
      Flaws{
          {1, not_known}, {1, lone_brace}, {2, control}, {2, too_wide}, {3, no_format}, {4, no_utf8}, {4, lone_brace}});
}

TEST_CASE("A text is UTF-8 without control characters") {
  for (const auto& text : {"a\x1B]52;c;aa\x07"s, "a\0b"s, "a\rb"s,
                           "\xC2\x9B"
                           "2J"s,
                           "\x7F"s}) {
    CHECK(flaws(text) == Flaws{{1, control}});
  }
  for (const auto& text : {"\xFF"s, "\xE3\x81"s, "\xED\xA0\x80"s, "\xC0\xAF"s, "\xF4\x90\x80\x80"s}) {
    CHECK(flaws("a\n" + text) == Flaws{{2, no_utf8}});
  }
  CHECK(flaws("tab\there, 円, \U0001F375").empty());
}

TEST_CASE("A text must say something") {
  for (const auto& text : {""s, "\n"s, " \t\r\n\n"s, "\xEF\xBB\xBF"s}) CHECK(flaws(text) == Flaws{{1, no_text}});
}

TEST_CASE("A byte order mark, CR LF, and what is blank at the end make no difference") {
  const auto plain = Text::checked("{buyer}さま\n\nどうぞ", "a.txt").value();
  CHECK(plain.str() == "{buyer}さま\n\nどうぞ");
  CHECK(Text::checked("\xEF\xBB\xBF{buyer}さま\r\n\r\nどうぞ \r\n\r\n", "b.txt").value() == plain);
  CHECK(Text::checked("\xEF\xBB\xBF\xEF\xBB\xBF{buyer}さま\n\nどうぞ", "c.txt").value() == plain);
}

TEST_CASE("A text knows its names and where they stand") {
  const auto text = Text::checked("Dear {buyer},\n{item:.20} by {deadline}, {buyer}, {{shop}}", "a.txt").value();
  CHECK(text.names() == std::vector<std::string>{"buyer", "item", "deadline"});
  CHECK(text.line_of("buyer") == 1);
  CHECK(text.line_of("deadline") == 2);
  CHECK_FALSE(text.line_of("shop"));
}

TEST_CASE("Length is counted as the reader sees it, by characters") {
  CHECK(messages::characters("") == 0);
  CHECK(messages::characters("abc\n") == 4);
  CHECK(messages::characters("お支払い\n🍵") == 6);
}

TEST_CASE("Checking never throws, and what it lets pass stays as it is") {
  const auto holds = [](const std::string& text) {
    const auto checked = Text::checked(text, "a.txt");
    RC_ASSERT((checked == Text::checked(text, "a.txt")));
    if (checked) {
      RC_ASSERT((Text::checked(checked->str(), "a.txt") == checked));
    } else {
      RC_ASSERT(!checked.error().empty());
    }
  };
  rc::prop("any text", [&](const std::string& text) { holds(text); });
  rc::prop("texts of braces, names and formats", [&] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "{", "}", "{{", "}}", "buyer", "deadline", ":", ">", "*", "0", "101", ".", "!", "[", "d", "L", "#", "+", " ",
        "\n", "\r\n", "円", "\xFF", "{buyer}", "{item:", "\xEF\xBB\xBF"));
    std::string text;
    for (const auto& piece : pieces) text += piece;
    holds(text);
  });
}

}  // namespace ordertrack::tests
