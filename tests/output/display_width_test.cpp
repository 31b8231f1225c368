#include "output/display_width.hpp"

#include "output/random_text.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <string>
#include <utility>

namespace display_width_test {

using namespace ordertrack;
using output::display_width;
using output::TerminalText;

namespace {

/// Ambiguous characters take two cells for a scope.
class WideAmbiguous {
 public:
  WideAmbiguous() { output::set_ambiguous_width(2); }
  ~WideAmbiguous() { output::set_ambiguous_width(1); }
  WideAmbiguous(const WideAmbiguous&) = delete;
  WideAmbiguous& operator=(const WideAmbiguous&) = delete;
};

TerminalText text(std::string_view characters) { return TerminalText(characters); }

}  // namespace

TEST_CASE("Width is counted in cells, by grapheme") {
  const std::pair<std::string, int> table[] = {
      {"", 0},
      {"abc", 3},
      {"日本語", 6},
      {"ｱｲｳ", 3},
      {"ﾊﾟ", 2},
      {"ｶﾞｷﾞ", 4},
      {"é", 1},
      {"e\u0301", 1},
      {"か\u3099", 2},
      {"〒￥髙～", 8},
      {"𠮷", 2},
      {"한글", 4},
      {"\u1112\u1161\u11ab", 2},
      {"👩", 2},
      {"👩🏽", 2},
      {"👩‍👩‍👧‍👦", 2},
      {"🇯🇵", 2},
      {"🇯🇵🇰🇷", 4},
      {"❤️", 2},
      {"☀", 1},
      {"1️⃣", 2},
      {" \ufe0f", 1},
      {"x\ufe0f", 1},
      {"\ufe0f", 0},
      {" \U0001f3fd", 3},
      {"①○─…", 4},
      {"\u0301", 0},
      {"\x1b", 4},
      {"a　b", 4},
  };
  for (const auto& [characters, cells] : table) {
    CAPTURE(characters);
    REQUIRE(display_width(text(characters)) == cells);
  }
}

TEST_CASE("Ambiguous characters are as wide as the terminal makes them") {
  const WideAmbiguous wide;
  REQUIRE(display_width(text("①○─…")) == 8);
  REQUIRE(display_width(text("±×α")) == 6);
  REQUIRE(display_width(text("abcｱ")) == 4);
  REQUIRE(display_width(text("日本")) == 4);
  REQUIRE(output::truncate(text("abcdef"), 5).str() == "abc…");
}

TEST_CASE("A text is cut between graphemes, with an ellipsis") {
  struct Cut {
    std::string text;
    int cells;
    std::string expected;
  };
  const Cut table[] = {
      {"abcdef", 6, "abcdef"},
      {"abcdef", 5, "abcd…"},
      {"日本語", 6, "日本語"},
      {"日本語", 5, "日本…"},
      {"日本語", 4, "日…"},
      {"ﾊﾟﾊﾟ", 3, "ﾊﾟ…"},
      {"👩‍👩‍👧家族", 4, "👩‍👩‍👧…"},
      {"👩‍👩‍👧家族", 2, "…"},
      {"e\u0301e\u0301e", 2, "e\u0301…"},
      {"abc", 1, "…"},
      {"abc", 0, ""},
      {"", 0, ""},
  };
  for (const Cut& cut : table) {
    CAPTURE(cut.text, cut.cells);
    REQUIRE(output::truncate(text(cut.text), cut.cells).str() == cut.expected);
  }
}

TEST_CASE("Padding fills up to the width and never cuts") {
  REQUIRE(output::pad_right(text("日本"), 6) == "日本  ");
  REQUIRE(output::pad_left(text("日本"), 6) == "  日本");
  REQUIRE(output::pad_right(text("日本語"), 3) == "日本語");
}

TEST_CASE("Widths hold for any text") {
  rc::prop("a cut text is as wide as asked at most, and whole where it fits", [] {
    const TerminalText whole(*tests::any_text());
    const int cells = *rc::gen::inRange(0, 40);
    const TerminalText cut = output::truncate(whole, cells);
    RC_ASSERT(display_width(cut) <= cells);
    RC_ASSERT(cut.str() == whole.str() || display_width(whole) > cells);
    RC_ASSERT(output::truncate(cut, cells).str() == cut.str());
  });
  rc::prop("a padded text is as wide as asked", [] {
    const TerminalText whole(*tests::printable_text());
    const int cells = display_width(whole) + *rc::gen::inRange(0, 9);
    RC_ASSERT(display_width(TerminalText(output::pad_right(whole, cells))) == cells);
  });
}

}  // namespace display_width_test
