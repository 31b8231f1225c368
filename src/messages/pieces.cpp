#include "messages/pieces.hpp"

#include <algorithm>

namespace ordertrack::messages {
namespace {

constexpr int widest = 100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_large_number(std::string_view format) {
  int number = 0;
  for (const char c : format) {
    number = is_digit(c) ? number * 10 + (c - '0') : 0;
    if (number > widest) return true;
  }
  return false;
}

tl::unexpected<Error> lone_brace(std::int64_t line) {
  return fail(
      ErrorKind::bad_file, msg("line {line} of the message: a brace stands alone", arg("line", line)),
      {msg("write a name in braces, such as {example}; a brace itself is written twice", arg("example", "{buyer}"))});
}

/// The placeholder that begins a text.
Result<Piece> placeholder(std::string_view text, std::int64_t line) {
  const auto end = text.find_first_of("{}\n", 1);
  if (end == std::string_view::npos || text[end] != '}') return lone_brace(line);
  const auto inside = text.substr(1, end - 1);
  const auto colon = std::min(inside.find(':'), inside.size());
  const auto whole = text.substr(0, end + 1);
  if (has_large_number(inside.substr(colon))) {
    return fail(
        ErrorKind::bad_file,
        msg("line {line} of the message: {placeholder} is too wide", arg("line", line), arg("placeholder", whole)),
        {msg("a width or a length is at most {most}", arg("most", widest))});
  }
  return Piece{whole, inside.substr(0, colon), line};
}

}  // namespace

Result<std::vector<Piece>> pieces_of(std::string_view text) {
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
      return lone_brace(line);
    } else {
      auto found = placeholder(text, line);
      if (!found) return fail(std::move(found.error()));
      length = found->text.size();
      pieces.push_back(*found);
    }
    text.remove_prefix(length);
  }
  return pieces;
}

}  // namespace ordertrack::messages
