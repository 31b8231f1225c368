#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ordertrack::input {

/// Reads a text from its beginning, piece by piece. A piece that is not there leaves it where it was; a copy is a place
/// to come back to.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at_end() const { return position_ == text_.size(); }
  [[nodiscard]] std::string_view rest() const { return text_.substr(position_); }
  /// What was read since `begin`, a place before.
  [[nodiscard]] std::string_view since(const Scanner& begin) const {
    return text_.substr(begin.position_, position_ - begin.position_);
  }

  /// Reads these characters, given in small Latin letters, which large ones match.
  bool take(std::string_view piece);
  /// Reads this word in the same way, not followed by a further Latin letter where it ends in one.
  bool take_word(std::string_view word);
  /// Reads at least one blank.
  bool take_blanks();
  /// Reads a number that is written with so many digits and ends there.
  std::optional<int> take_number(std::size_t least_digits, std::size_t most_digits);

 private:
  std::string_view text_;
  std::size_t position_ = 0;
};

}  // namespace ordertrack::input
