#include "fuzz/property.hpp"

#include "output/streams.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

#include <utf8proc.h>

namespace ordertrack::fuzz {
namespace {

struct Range {
  std::int32_t first;
  std::int32_t last;
};

constexpr std::array controls{
    Range{0x0000, 0x0009}, Range{0x000B, 0x001F}, Range{0x007F, 0x009F}, Range{0x200E, 0x200F},   Range{0x2028, 0x202E},
    Range{0x200B, 0x200C}, Range{0x2060, 0x206F}, Range{0xFEFF, 0xFEFF}, Range{0xE0000, 0xE007F},
};

bool is_control(std::int32_t character) {
  for (const Range& range : controls) {
    if (character >= range.first && character <= range.last) return true;
  }
  return false;
}

void hold_sentence(const Message& message) {
  const auto shown = output::sentence(message);
  hold(!shown.empty(), "a sentence says something");
  hold_clean(shown.str(), LineEnds::none);
}

}  // namespace

void hold(bool is_so, std::string_view property) {
  if (is_so) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(property.size()), property.data());
  std::abort();
}

void hold_clean(std::string_view shown, LineEnds line_ends) {
  while (!shown.empty()) {
    std::int32_t character = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(shown.data());
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(shown.size()), &character);
    hold(length > 0, "what is shown is UTF-8");
    hold(!is_control(character), "what is shown holds no controls");
    hold(character != '\n' || line_ends == LineEnds::allowed, "what is shown is one line");
    shown.remove_prefix(static_cast<std::size_t>(length));
  }
}

void hold_document(std::string_view json) {
  hold(json.ends_with('\n'), "a document ends with its line");
  json.remove_suffix(1);
  while (!json.empty()) {
    std::int32_t character = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(json.data());
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(json.size()), &character);
    hold(length > 0, "a document is UTF-8");
    hold(character >= 0x20, "a document holds no controls");
    json.remove_prefix(static_cast<std::size_t>(length));
  }
}

void hold_told(const Error& error) {
  hold_sentence(error.what);
  for (const Message& hint : error.hints) hold_sentence(hint);
}

}  // namespace ordertrack::fuzz
