#include "output/random_text.hpp"

#include <array>
#include <stdexcept>

#include <utf8proc.h>

namespace ordertrack::tests {
namespace {

using Pieces = std::vector<std::string>;

const Pieces printable_pieces{"a",   "Z9",    " ", "\\x1B", "é", "e\u0301", "日本",   "カ\u3099", "ﾊﾟ",
                              "ｱ",   "한",    "①", "…",     "👩", "🇯🇵",      "❤️", "👩🏽", "👩‍👩‍👧",
                              "क्षि", "\u20dd"};
const Pieces hostile_pieces{"\x1b[2J", "\n",     "\r\n",   "\r",   "\t",   "\u009b", "\u200d",  "\u202e",
                            "\ufeff",  "\u00ad", "\u2028", "\xff", "\xe3", "\x80",   "\xf0\x9f"};

rc::Gen<std::string> mixture_of(rc::Gen<std::string> piece) {
  return rc::gen::map(rc::gen::container<Pieces>(std::move(piece)), [](const Pieces& pieces) {
    std::string text;
    for (const std::string& next : pieces) text += next;
    return text;
  });
}

std::string encoded(std::int32_t character) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(character, bytes.data());
  return {bytes.begin(), bytes.begin() + length};
}

}  // namespace

rc::Gen<std::string> any_text() {
  const auto byte = rc::gen::map(rc::gen::arbitrary<char>(), [](char c) { return std::string(1, c); });
  const auto character = rc::gen::map(rc::gen::inRange<std::int32_t>(0, 0x11'0000), encoded);
  return mixture_of(
      rc::gen::oneOf(byte, character, rc::gen::elementOf(printable_pieces), rc::gen::elementOf(hostile_pieces)));
}

rc::Gen<std::string> printable_text() { return mixture_of(rc::gen::elementOf(printable_pieces)); }

std::vector<std::int32_t> code_points_of(std::string_view text) {
  std::vector<std::int32_t> found;
  while (!text.empty()) {
    std::int32_t character = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &character);
    if (length <= 0) throw std::runtime_error("not UTF-8");
    found.push_back(character);
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return found;
}

}  // namespace ordertrack::tests
