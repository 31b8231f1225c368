#include "i18n/language.hpp"

#include <cstdlib>

namespace ordertrack::i18n {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view{} : std::string_view(value);
}

std::string_view locale_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const auto value = variable(name); !value.empty()) return value;
  }
  return "C";
}

/// The language of a locale's name, as `ja` of `ja_JP.UTF-8`, where it is one that we speak.
std::optional<Language> language_of(std::string_view locale) {
  return language(locale.substr(0, locale.find_first_of("_.@")));
}

}  // namespace

std::string_view to_string(Language language) { return language == Language::ja ? "ja" : "en"; }

std::optional<Language> language(std::string_view word) {
  if (word == "en") return Language::en;
  if (word == "ja") return Language::ja;
  return std::nullopt;
}

Language from_environment() {
  const std::string_view locale = locale_of_environment();
  if (locale == "C" || locale == "POSIX") return Language::en;
  for (std::string_view wishes = variable("LANGUAGE"); !wishes.empty();) {
    const std::size_t end = wishes.find(':');
    if (const auto wish = language_of(wishes.substr(0, end))) return *wish;
    wishes.remove_prefix(end == std::string_view::npos ? wishes.size() : end + 1);
  }
  return language_of(locale).value_or(Language::en);
}

}  // namespace ordertrack::i18n
