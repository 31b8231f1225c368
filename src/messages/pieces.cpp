#include "messages/pieces.hpp"

#include <algorithm>

namespace ordertrack::messages {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_large_number(std::string_view format) {
  int number = 0;
  for (const char c : format) {
    number = is_digit(c) ? number * 10 + (c - '0') : 0;
    if (number > widest) return true;
  }
  return false;
}

/// The placeholder that begins a text, or the brace that does not begin one.
Piece placeholder(std::string_view text, std::int64_t line) {
  const auto end = text.find_first_of("{}\n", 1);
  if (end == std::string_view::npos || text[end] != '}') {
    return {text.substr(0, 1), std::nullopt, line, Flaw::lone_brace};
  }
  const auto inside = text.substr(1, end - 1);
  const auto colon = std::min(inside.find(':'), inside.size());
  const auto flaw = has_large_number(inside.substr(colon)) ? Flaw::too_wide : Flaw::none;
  return {text.substr(0, end + 1), inside.substr(0, colon), line, flaw};
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  std::int64_t line = 1;
  while (!text.empty()) {
    std::size_t length = std::min(text.find_first_of("{}"), text.size());
    if (length > 0) {
      pieces.push_back({text.substr(0, length), std::nullopt, line});
      line += std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length), '\n');
    } else if (text.starts_with("{{") || text.starts_with("}}")) {
      pieces.push_back({text.substr(0, 1), std::nullopt, line});
      length = 2;
    } else if (text.front() == '}') {
      pieces.push_back({text.substr(0, 1), std::nullopt, line, Flaw::lone_brace});
      length = 1;
    } else {
      pieces.push_back(placeholder(text, line));
      length = pieces.back().text.size();
    }
    text.remove_prefix(length);
  }
  return pieces;
}

}  // namespace ordertrack::messages
