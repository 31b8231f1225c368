#include "input/text.hpp"

#include "input/trimmed.hpp"

#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace ordertrack::input {
namespace {

const utf8proc_uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    utf8proc_int32_t character = 0;
    const auto length = utf8proc_iterate(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &character);
    if (length <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return true;
}

/// As `trimmed`, and without ideographic blanks.
std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view ideographic = "\u3000";
  for (std::string_view before;;) {
    before = text;
    text = trimmed(text);
    if (text.starts_with(ideographic)) text.remove_prefix(ideographic.size());
    if (text.ends_with(ideographic)) text.remove_suffix(ideographic.size());
    if (text.size() == before.size()) return text;
  }
}

tl::unexpected<Error> refused_text(Message what, Message hint) {
  return fail(ErrorKind::usage, std::move(what), {std::move(hint)});
}

}  // namespace

Result<std::string> read_text(std::string_view text, std::string_view what, std::size_t most) {
  const auto type_it = msg("set the terminal to UTF-8, and type the text again");
  if (!is_utf8(text)) return refused_text(msg("{what}: the text is not UTF-8", arg("what", what)), type_it);
  if (text.find('\0') != std::string_view::npos) {
    return refused_text(msg("{what}: the text holds a NUL", arg("what", what)), type_it);
  }
  const std::string_view kept = without_blanks(text);
  if (kept.size() > most) {
    return refused_text(
        msg("{what}: the text has {size} bytes, more than {most}", arg("what", what),
            arg("size", static_cast<std::int64_t>(kept.size())), arg("most", static_cast<std::int64_t>(most))),
        msg("shorten the text"));
  }
  return std::string(kept);
}

std::string narrowed(std::string_view text) {
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  utf8proc_uint8_t* mapped = nullptr;
  const auto length = utf8proc_map(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return std::string(text);
  std::string narrow(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
  // The typographic minus, which Japanese keyboards give for a full-width one, has no compatibility form.
  constexpr std::string_view minus = "\u2212";
  for (std::size_t at = 0; (at = narrow.find(minus, at)) != std::string::npos;)
    narrow.replace(at, minus.size(), 1, '-');
  return narrow;
}

}  // namespace ordertrack::input
