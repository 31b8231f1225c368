#include "output/qr_code.hpp"

#include <qrcodegen/qrcodegen.hpp>

namespace ordertrack::output {
namespace {

constexpr int margin = 4;

/// Black on white from the fixed part of the 256 colours: themes repaint the first sixteen.
constexpr std::string_view black_on_white = "\x1b[38;5;16;48;5;231m";
constexpr std::string_view as_before = "\x1b[0m";

std::string_view half_block(bool upper_is_dark, bool lower_is_dark) {
  if (upper_is_dark) return lower_is_dark ? "█" : "▀";
  return lower_is_dark ? "▄" : " ";
}

}  // namespace

std::optional<QrCode> QrCode::of(std::string_view text) {
  try {
    const auto made = qrcodegen::QrCode::encodeText(std::string(text).c_str(), qrcodegen::QrCode::Ecc::LOW);
    QrCode code(made.getSize() + 2 * margin);
    for (int row = 0; row < made.getSize(); ++row) {
      for (int column = 0; column < made.getSize(); ++column) {
        code.dark_[code.place(column + margin, row + margin)] = made.getModule(column, row);
      }
    }
    return code;
  } catch (const qrcodegen::data_too_long&) {
    return std::nullopt;
  }
}

std::size_t QrCode::place(int column, int row) const {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(side_) + static_cast<std::size_t>(column);
}

bool QrCode::is_dark(int column, int row) const {
  const bool inside = column >= 0 && column < side_ && row >= 0 && row < side_;
  return inside && dark_[place(column, row)];
}

std::vector<std::string> half_blocks(const QrCode& code) {
  std::vector<std::string> lines;
  for (int row = 0; row < code.side(); row += 2) {
    std::string line(black_on_white);
    for (int column = 0; column < code.side(); ++column) {
      line += half_block(code.is_dark(column, row), code.is_dark(column, row + 1));
    }
    lines.push_back(line.append(as_before));
  }
  return lines;
}

}  // namespace ordertrack::output
