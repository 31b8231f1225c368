#include "output/wrap.hpp"

#include <catch2/catch.hpp>

namespace wrap_test {

using ordertrack::output::wrapped;
using Lines = std::vector<std::string>;

TEST_CASE("a text is broken at blanks, and a line is never wider than asked for") {
  CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrapped("one two three", 80) == Lines{"one two three"});
  CHECK(wrapped("", 10) == Lines{""});
}

TEST_CASE("a word that is wider than the line stands alone") {
  CHECK(wrapped("a ordertrack b", 5) == Lines{"a", "ordertrack", "b"});
}

TEST_CASE("Japanese is broken between characters, but not before a closing mark or behind an opening one") {
  CHECK(wrapped("注文を記録する", 8) == Lines{"注文を記", "録する"});
  CHECK(wrapped("注文です。次は", 8) == Lines{"注文で", "す。次は"});
  CHECK(wrapped("注文の「次は」", 8) == Lines{"注文の", "「次は」"});
  CHECK(wrapped("no (注文)? yes", 9) == Lines{"no (注", "文)? yes"});
}

TEST_CASE("a word in Latin letters within Japanese is kept whole") {
  CHECK(wrapped("次にordertrackを使う", 12) == Lines{"次に", "ordertrackを", "使う"});
}

}  // namespace wrap_test
