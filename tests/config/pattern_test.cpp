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

}  // namespace ordertrack::config
