#include "i18n/language.hpp"

namespace ordertrack::i18n {

std::string joined(const std::vector<std::string>& words) {
  const std::string separator = translate(mark(", "));
  std::string text;
  for (const std::string& word : words) {
    if (word.empty()) continue;
    if (!text.empty()) text += separator;
    text += word;
  }
  return text;
}

}  // namespace ordertrack::i18n
