#include "config/pattern.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace ordertrack::config {

TEST_CASE("What a pattern matches as a whole lies within its range") {
  const std::vector<std::pair<std::string, std::string>> matches = {
      {"m\\d{9,11}", "m000000000"},
      {"m\\d{9,11}", "m99999999999"},
      {"(?:web\\.)?fril\\.jp/(\\d+)", "fril.jp/1"},
      {"(?:web\\.)?fril\\.jp/(\\d+)", "web.fril.jp/999"},
      {"fril\\.jp/[^?]*", "fril.jp/\xf4\x8f\xbf\xbf"},
      {".*", ""},
      {".*", "\xf4\x8f\xbf\xbf"},
      {"a{60}", std::string(60, 'a')},
      {"", ""},
  };
  for (const auto& [expression, text] : matches) {
    INFO(expression << " of " << text);
    const Pattern pattern(expression);
    REQUIRE(pattern.matches(text));
    const auto [least, most] = pattern.range();
    CHECK(least <= text);
    CHECK(text <= most);
  }
  const auto [least, most] = Pattern("m\\d{9,11}").range();
  CHECK(least > "jp.mercari.com");
  CHECK(most < "z123456789");
}

TEST_CASE("A pattern that would grow beyond bounds is none") {
  for (const std::string expression : {"(a{1,1000}){1,1000}", "(((a{1,100}){1,100}){1,100}){1,100}",
                                       "((((((a?){9}){9}){9}){9}){9}){9}", "(\\pL{1,500}){1,500}"}) {
    INFO(expression);
    const Pattern pattern(expression);
    CHECK(pattern.problem().has_value());
    CHECK_FALSE(pattern.matches("aaaa"));
  }
  CHECK_FALSE(Pattern("(a*)*b|[a-z]{1,64}").problem().has_value());
}

}  // namespace ordertrack::config
