#include "support/result.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

namespace error_test {

using namespace ordertrack;

TEST_CASE("Every kind of error has its own word for the JSON") {
  std::set<std::string> words;
  const auto last = static_cast<int>(ErrorKind::interrupted);
  for (int kind = 0; kind <= last; ++kind) words.emplace(to_string(static_cast<ErrorKind>(kind)));

  REQUIRE(words.size() == static_cast<std::size_t>(last) + 1);
  for (const std::string& word : words) {
    CAPTURE(word);
    REQUIRE(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos);
  }
}

TEST_CASE("The words that scripts rely on stay as they are") {
  REQUIRE(to_string(ErrorKind::usage) == "usage");
  REQUIRE(to_string(ErrorKind::too_early) == "too-early");
  REQUIRE(to_string(ErrorKind::not_found) == "not-found");
  REQUIRE(to_string(ErrorKind::not_confirmed) == "not-confirmed");
  REQUIRE(to_string(ErrorKind::busy) == "busy");
}

}  // namespace error_test
