#pragma once

#include <string>
#include <string_view>

namespace ordertrack::output {

/// Text that may reach a terminal: what could drive the terminal or mislead the eye is escaped on construction.
///
/// Escaped, visibly, as `\x1B` or `\u{202E}`: C0 and C1 controls, DEL, soft hyphen, U+061C, U+180E, U+200B-200F,
/// U+2028-202E, U+2060-206F, U+FEFF, U+FFF9-FFFB, U+E0000-E007F, and every byte that is not UTF-8. A line end (LF, CR
/// LF) becomes U+23CE, a tab a blank. U+200D passes between two emoji. Escaping twice changes nothing more than
/// escaping once, and printable text comes out as it went in.
class TerminalText {
 public:
  TerminalText() = default;
  explicit TerminalText(std::string_view untrusted);

  /// Keeps line ends: for texts of several lines, each escaped for itself.
  [[nodiscard]] static TerminalText lines(std::string_view untrusted);

  [[nodiscard]] const std::string& str() const noexcept { return text_; }
  [[nodiscard]] bool empty() const noexcept { return text_.empty(); }

 private:
  std::string text_;
};

}  // namespace ordertrack::output
