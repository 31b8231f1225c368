#include "input/text.hpp"
#include "input/trimmed.hpp"
#include "support/order_id.hpp"

#include <algorithm>

#include <utf8proc.h>

namespace ordertrack::input {
namespace {

struct Character {
  utf8proc_int32_t value = 0;
  std::string_view bytes;
};

/// The first character of a text that is not empty; a byte that is not UTF-8 stands for itself.
Character first_character(std::string_view text) {
  Character first;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &first.value);
  first.bytes = text.substr(0, static_cast<std::size_t>(std::max<utf8proc_ssize_t>(length, 1)));
  return first;
}

/// The narrow form of a full-width character. Not NFKC: a circled digit in an id is a mistake and no digit.
utf8proc_int32_t narrow(utf8proc_int32_t character) {
  const bool full_width = character >= 0xFF01 && character <= 0xFF5E;
  return full_width ? character - 0xFEE0 : character;
}

tl::unexpected<Error> refused_id(Message what) {
  return fail(ErrorKind::usage, std::move(what),
              {msg("an id has up to 64 letters, digits, - and _, and begins with a letter, a digit or _")});
}

}  // namespace

Result<std::string> read_id(std::string_view text) {
  const std::string_view typed = trimmed(text);
  std::string id;
  for (std::string_view rest = typed; !rest.empty();) {
    const Character next = first_character(rest);
    const utf8proc_int32_t character = narrow(next.value);
    if (!is_of_order_id(character)) {
      return refused_id(msg("{character} cannot stand in the id {id}", arg("character", next.bytes), arg("id", typed)));
    }
    id += static_cast<char>(character);
    rest.remove_prefix(next.bytes.size());
  }
  if (id.empty()) return refused_id(msg("the id is empty"));
  if (id.front() == '-') return refused_id(msg("the id {id} begins with -", arg("id", id)));
  if (id.size() > longest_order_id) return refused_id(msg("the id {id} is longer than 64 characters", arg("id", id)));
  return id;
}

}  // namespace ordertrack::input
