#include "i18n/catalogue.hpp"

#include "i18n/language.hpp"

#include <array>
#include <clocale>
#include <cstdlib>

#include <libintl.h>

namespace ordertrack::i18n {
namespace {

constexpr const char* domain = "ordertrack";

Language current = Language::en;

/// Any locale but C will do: gettext takes the language from LANGUAGE, but translates nothing in the C locale.
void leave_c_locale() {
  constexpr std::array candidates{"ja_JP.UTF-8", "ja_JP.utf8", "C.UTF-8", "en_US.UTF-8"};
  for (const char* locale : candidates) {
    if (std::setlocale(LC_MESSAGES, locale) != nullptr && std::setlocale(LC_CTYPE, locale) != nullptr) return;
  }
}

}  // namespace

void speak(Language language, const std::filesystem::path& catalogues) {
  current = language;
  if (language == Language::en) return;
  ::setenv("LANGUAGE", std::string(to_string(language)).c_str(), 1);
  leave_c_locale();
  ::bindtextdomain(domain, catalogues.c_str());
  ::bind_textdomain_codeset(domain, "UTF-8");
}

Language spoken() { return current; }

const std::string& spoken_text(const Bilingual& text) { return spoken() == Language::ja ? text.ja : text.en; }

bool japanese_is_possible(const std::filesystem::path& catalogues) {
  constexpr std::string_view sentence = mark("what is to be done now");
  const Language before = current;
  speak(Language::ja, catalogues);
  const bool is_possible = translate(sentence) != sentence;
  current = before;
  return is_possible;
}

std::string translate(std::string_view id) {
  std::string english(id);
  // The catalogue keeps its header under the empty id.
  if (current == Language::en || id.empty()) return english;
  return ::dgettext(domain, english.c_str());
}

std::string translate(std::string_view one, std::string_view many, std::int64_t n) {
  const std::string singular(one);
  const std::string plural(many);
  if (current == Language::en) return n == 1 ? singular : plural;
  return ::dngettext(domain, singular.c_str(), plural.c_str(), static_cast<unsigned long>(n < 0 ? -n : n));
}

}  // namespace ordertrack::i18n
