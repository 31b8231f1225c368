#include "output/code_points.hpp"

#include <utf8proc.h>

namespace ordertrack::output {

Decoded decode(std::string_view text) {
  utf8proc_int32_t value = no_code_point;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const utf8proc_ssize_t length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &value);
  if (length <= 0) return {};
  return {value, static_cast<std::size_t>(length)};
}

bool is_pictographic(CodePoint character) {
  return utf8proc_get_property(character)->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool modifies_emoji(CodePoint character) {
  return character == emoji_presentation || (character >= 0x1F3FB && character <= 0x1F3FF);
}

}  // namespace ordertrack::output
