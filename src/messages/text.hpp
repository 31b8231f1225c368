#pragma once

#include "support/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::messages {

/// The text of a message with its names, checked: whatever the order, nothing in it is wrong by itself.
class Text {
 public:
  /// Checks a text. A byte order mark is dropped, CR LF is one line end, and blank lines at the end do not count.
  ///
  /// Errors (`bad_file`), all of them by line, each with the arguments `file` and `line`: bytes that are no UTF-8, a
  /// control character, no text at all; a brace that stands alone, an unknown name, a format that a text does not take,
  /// a width or a length beyond 100. `file` is what they call it.
  [[nodiscard]] static tl::expected<Text, std::vector<Error>> checked(std::string_view text, std::string_view file);

  /// Without a line end at its end.
  [[nodiscard]] const std::string& str() const noexcept { return text_; }

  /// The names that it carries, each once, as they come.
  [[nodiscard]] std::vector<std::string> names() const;

  /// The line on which a name first stands; nothing where it does not.
  [[nodiscard]] std::optional<std::int64_t> line_of(std::string_view name) const;

  friend bool operator==(const Text&, const Text&) = default;

 private:
  explicit Text(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

/// How long a market sees a text to be: in Unicode code points, a line end being one.
[[nodiscard]] std::int64_t characters(std::string_view text);

}  // namespace ordertrack::messages
