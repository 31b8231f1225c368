#include "messages/encoding.hpp"

#include <utf8proc.h>

namespace ordertrack::messages {

std::optional<Misprint> misprint_in(std::string_view line) {
  while (!line.empty()) {
    utf8proc_int32_t character = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(line.data()),
                                         static_cast<utf8proc_ssize_t>(line.size()), &character);
    if (length <= 0) return Misprint::no_utf8;
    if (character != '\t' && utf8proc_category(character) == UTF8PROC_CATEGORY_CC) return Misprint::control_character;
    line.remove_prefix(static_cast<std::size_t>(length));
  }
  return std::nullopt;
}

}  // namespace ordertrack::messages
