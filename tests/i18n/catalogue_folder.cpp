#include "i18n/catalogue_folder.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace ordertrack::tests {
namespace {

/// The binary form of a catalogue: a head, two tables of lengths and places, the texts.
std::string compiled(const Sentences& sentences) {
  constexpr std::uint32_t head_size = 28;
  const auto count = static_cast<std::uint32_t>(sentences.size());
  const std::uint32_t texts_begin = head_size + 16 * count;
  std::vector<std::uint32_t> numbers{0x950412DE, 0, count, head_size, head_size + 8 * count, 0, texts_begin};
  std::string texts;
  const auto add = [&](const std::string& text) {
    numbers.push_back(static_cast<std::uint32_t>(text.size()));
    numbers.push_back(texts_begin + static_cast<std::uint32_t>(texts.size()));
    texts += text + '\0';
  };
  for (const auto& [english, japanese] : sentences) add(english);
  for (const auto& [english, japanese] : sentences) add(japanese);
  return std::string(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(numbers[0])) + texts;
}

}  // namespace

CatalogueFolder::CatalogueFolder(const Sentences& sentences) {
  std::filesystem::create_directories(path() / "ja/LC_MESSAGES");
  Sentences all = sentences;
  all[""] = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=1; plural=0;\n";
  folder_.write("ja/LC_MESSAGES/ordertrack.mo", compiled(all));
}

}  // namespace ordertrack::tests
