#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::output {

/// A text as a QR code, with the light margin of four modules that readers need to find it.
class QrCode {
 public:
  /// The smallest code that holds the text, at the highest error correction for which its size suffices. Nothing for a
  /// text that no code can hold (more than 2,953 bytes).
  [[nodiscard]] static std::optional<QrCode> of(std::string_view text);

  /// Modules a side, with the margin.
  [[nodiscard]] int side() const { return side_; }
  /// Whether a module is dark; none is in the margin, nor beyond it.
  [[nodiscard]] bool is_dark(int column, int row) const;

 private:
  explicit QrCode(int side) : side_(side), dark_(static_cast<std::size_t>(side) * static_cast<std::size_t>(side)) {}

  [[nodiscard]] std::size_t place(int column, int row) const;

  int side_;
  std::vector<bool> dark_;
};

/// The code for a terminal: a line a string, two modules a character, one above the other. Black and white are told as
/// colours of their own, not as the terminal's: on a dark theme a code would be inverted, and many readers refuse that.
[[nodiscard]] std::vector<std::string> half_blocks(const QrCode& code);

}  // namespace ordertrack::output
