#include "output/terminal_text.hpp"

#include "output/random_text.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <string>
#include <utility>

namespace terminal_text_test {

using namespace ordertrack;
using namespace std::string_literals;
using output::TerminalText;

TEST_CASE("What could drive the terminal or mislead the eye is escaped visibly") {
  const std::pair<std::string, std::string> table[] = {
      {"\x1b]52;c;cm0=\a\x1b[2K\x1b[1A 支払済", "\\x1B]52;c;cm0=\\x07\\x1B[2K\\x1B[1A 支払済"},
      {"\x1b]8;;http://evil\x1b\\link", "\\x1B]8;;http://evil\\x1B\\link"},
      {"A\rFAKE", "A\\x0DFAKE"},
      {"a\0b"s, "a\\x00b"},
      {"\x7f", "\\x7F"},
      {"\u009b31m", "\\u{9B}31m"},
      {"\x9b\x33", "\\x9B3"},
      {"soft\u00adhyphen", "soft\\u{AD}hyphen"},
      {"\u061c\u180e", "\\u{61C}\\u{180E}"},
      {"\u200b\u200c\u200d\u200e\u200f", "\\u{200B}\\u{200C}\\u{200D}\\u{200E}\\u{200F}"},
      {"\u2028\u2029", "\\u{2028}\\u{2029}"},
      {"abc\u202efed", "abc\\u{202E}fed"},
      {"\u2060\u2066\u206f", "\\u{2060}\\u{2066}\\u{206F}"},
      {"\ufeff", "\\u{FEFF}"},
      {"\ufff9\ufffb", "\\u{FFF9}\\u{FFFB}"},
      {"\U000e0041\U000e007f", "\\u{E0041}\\u{E007F}"},
      {"\xff\xc3", "\\xFF\\xC3"},
      {"\xed\xa0\x80", "\\xED\\xA0\\x80"},
      {"\xc0\xaf", "\\xC0\\xAF"},
      {"cut \xe3\x81", "cut \\xE3\\x81"},
      {"one\ntwo\r\nthree", "one⏎two⏎three"},
      {"a\tb", "a b"},
  };
  for (const auto& [text, escaped] : table) REQUIRE(TerminalText(text).str() == escaped);
}

TEST_CASE("Printable text comes out as it went in") {
  for (const std::string text : {"", "plain", "\\x1B stays", "日本語のﾀｲﾄﾙ ｶﾞ", "é e\u0301", "👩‍👩‍👧",
                                 "❤️‍🔥", "👩🏽‍💻", "🇯🇵", "\u2027\u202f", "①○─…"}) {
    REQUIRE(TerminalText(text).str() == text);
  }
}

TEST_CASE("A joiner passes between two emoji only") {
  REQUIRE(TerminalText("👩\u200d").str() == "👩\\u{200D}");
  REQUIRE(TerminalText("\u200d👩").str() == "\\u{200D}👩");
  REQUIRE(TerminalText("👩\u200d\u200d👩").str() == "👩\\u{200D}\\u{200D}👩");
  REQUIRE(TerminalText("👩\u200da").str() == "👩\\u{200D}a");
  REQUIRE(TerminalText("क\u200dष").str() == "क\\u{200D}ष");
}

TEST_CASE("A text of several lines keeps its line ends") {
  REQUIRE(TerminalText::lines("one\r\n\x1b[2Jtwo\n").str() == "one\n\\x1B[2Jtwo\n");
  REQUIRE(TerminalText::lines("plain\n\nend").str() == "plain\n\nend");
}

TEST_CASE("Escaping holds for any bytes") {
  rc::prop("escaping twice is escaping once", [] {
    const std::string text = *tests::any_text();
    const std::string once = TerminalText(text).str();
    RC_ASSERT(TerminalText(once).str() == once);
  });
  rc::prop("nothing that a terminal obeys is left, and all is UTF-8", [] {
    const std::string escaped = TerminalText(*tests::any_text()).str();
    for (const auto character : tests::code_points_of(escaped)) {
      RC_ASSERT(character >= 0x20);
      RC_ASSERT(character < 0x7F || character > 0x9F);
      RC_ASSERT(character < 0x202A || character > 0x202E);
    }
  });
  rc::prop("printable text is unchanged", [] {
    const std::string text = *tests::printable_text();
    RC_ASSERT(TerminalText(text).str() == text);
  });
  rc::prop("the lines of a text are escaped each for itself", [] {
    const std::string first = *tests::any_text();
    const std::string lines = TerminalText::lines(first + "\nend").str();
    RC_ASSERT(lines.ends_with("\nend"));
    RC_ASSERT(lines.find_first_of("\x1b\x07\r\b") == std::string::npos);
  });
}

}  // namespace terminal_text_test
