#include "i18n/language.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>

namespace language_test {

using namespace ordertrack;
using i18n::Language;

namespace {

struct Asked {
  const char* lc_all;
  const char* lc_messages;
  const char* lang;
  const char* language;
  Language expected;
};

}  // namespace

TEST_CASE("The environment's language is LC_ALL, LC_MESSAGES, LANG, and LANGUAGE unless the locale is C") {
  const Asked table[] = {
      {"", "", "", "", Language::en},
      {"", "", "ja_JP.UTF-8", "", Language::ja},
      {"", "", "ja", "", Language::ja},
      {"", "", "ja_JP.eucJP@x", "", Language::ja},
      {"", "", "jam_JM", "", Language::en},
      {"", "", "de_DE.UTF-8", "", Language::en},
      {"", "", "C.UTF-8", "", Language::en},
      {"C", "", "ja_JP.UTF-8", "", Language::en},
      {"", "POSIX", "ja_JP.UTF-8", "", Language::en},
      {"", "ja_JP.UTF-8", "en_US.UTF-8", "", Language::ja},
      {"en_US.UTF-8", "ja_JP.UTF-8", "ja_JP.UTF-8", "", Language::en},
      {"", "", "en_US.UTF-8", "ja:en", Language::ja},
      {"", "", "C.UTF-8", "ja", Language::ja},
      {"", "", "ja_JP.UTF-8", "en", Language::en},
      {"", "", "en_US.UTF-8", "fr:ja_JP:en", Language::ja},
      {"", "", "ja_JP.UTF-8", "fr:de", Language::ja},
      {"", "", "ja_JP.UTF-8", ":", Language::ja},
      {"C", "", "", "ja", Language::en},
      {"", "", "", "ja", Language::en},
  };
  for (const Asked& asked : table) {
    CAPTURE(asked.lc_all, asked.lc_messages, asked.lang, asked.language);
    ::setenv("LC_ALL", asked.lc_all, 1);
    ::setenv("LC_MESSAGES", asked.lc_messages, 1);
    ::setenv("LANG", asked.lang, 1);
    ::setenv("LANGUAGE", asked.language, 1);
    REQUIRE(i18n::from_environment() == asked.expected);
  }
}

TEST_CASE("A language is known by its word") {
  REQUIRE(i18n::language("ja") == Language::ja);
  REQUIRE(i18n::language("en") == Language::en);
  REQUIRE_FALSE(i18n::language("JA").has_value());
  REQUIRE_FALSE(i18n::language("").has_value());
  REQUIRE(i18n::to_string(Language::ja) == "ja");
  REQUIRE(i18n::to_string(Language::en) == "en");
}

}  // namespace language_test
