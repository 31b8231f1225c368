#include "input/scanner.hpp"

#include <algorithm>
#include <charconv>

namespace ordertrack::input {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool Scanner::take(std::string_view piece) {
  const std::string_view ahead = rest().substr(0, piece.size());
  if (!std::ranges::equal(ahead, piece, {}, small)) return false;
  position_ += piece.size();
  return true;
}

bool Scanner::take_word(std::string_view word) {
  Scanner ahead = *this;
  if (!ahead.take(word)) return false;
  if (is_letter(word.back()) && !ahead.at_end() && is_letter(ahead.rest().front())) return false;
  *this = ahead;
  return true;
}

bool Scanner::take_blanks() {
  const std::size_t begin = position_;
  while (!at_end() && rest().front() == ' ') ++position_;
  return position_ != begin;
}

std::optional<int> Scanner::take_number(std::size_t least_digits, std::size_t most_digits) {
  const std::string_view ahead = rest();
  const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(ahead, is_digit) - ahead.begin());
  if (digits < least_digits || digits > most_digits) return std::nullopt;
  int number = 0;
  std::from_chars(ahead.data(), ahead.data() + digits, number);
  position_ += digits;
  return number;
}

}  // namespace ordertrack::input
