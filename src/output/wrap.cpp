#include "output/wrap.hpp"

#include "output/display_width.hpp"
#include "output/terminal_text.hpp"

namespace ordertrack::output {
namespace {

/// What stays together on a line.
struct Piece {
  std::string text;
  bool blank_before = false;
};

int cells_of(std::string_view text) { return display_width(TerminalText(text)); }

std::string_view first_character(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
  return text.substr(0, length);
}

bool one_of(std::string_view character, std::string_view characters) {
  return characters.find(character) != std::string_view::npos;
}

/// Whether a line may end between two characters that no blank parts.
bool may_break(std::string_view before, std::string_view after) {
  if (cells_of(before) < 2 && cells_of(after) < 2) return false;
  return !one_of(after, "、。，．」』）】！？：；ー・…)]},.!?:;") && !one_of(before, "「『（【([{");
}

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces(1);
  std::string_view before;
  while (!text.empty()) {
    const std::string_view character = first_character(text);
    text.remove_prefix(character.size());
    if (character == " ") {
      pieces.push_back({{}, true});
      before = {};
      continue;
    }
    if (!before.empty() && may_break(before, character)) pieces.emplace_back();
    pieces.back().text += character;
    before = character;
  }
  return pieces;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, int cells) {
  std::vector<std::string> lines(1);
  for (const Piece& piece : pieces_of(text)) {
    std::string& line = lines.back();
    const std::string_view between = piece.blank_before && !line.empty() ? " " : "";
    if (!line.empty() && cells_of(line) + cells_of(between) + cells_of(piece.text) > cells) {
      lines.push_back(piece.text);
    } else {
      line.append(between).append(piece.text);
    }
  }
  return lines;
}

}  // namespace ordertrack::output
