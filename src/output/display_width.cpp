#include "output/display_width.hpp"

#include "output/ambiguous_width.hpp"
#include "output/code_points.hpp"

#include <algorithm>
#include <string_view>

#include <utf8proc.h>

namespace ordertrack::output {
namespace {

constexpr std::string_view ellipsis = "…";

int ambiguous_cells = 1;

int cells_of(CodePoint character) {
  // The half-width voicing marks extend a grapheme, but have a cell of their own.
  if (character == 0xFF9E || character == 0xFF9F) return 1;
  const auto place = utf8proc_get_property(character)->boundclass;
  // The vowels and finals of a Hangul syllable stand within the cells of its first consonant.
  if (place == UTF8PROC_BOUNDCLASS_V || place == UTF8PROC_BOUNDCLASS_T) return 0;
  return is_ambiguous(character) ? ambiguous_cells : utf8proc_charwidth(character);
}

bool is_regional_indicator(CodePoint character) { return character >= 0x1F1E6 && character <= 0x1F1FF; }

/// Digits, # and * are emoji with a key cap.
bool begins_emoji(CodePoint character) {
  return is_pictographic(character) || (character >= '0' && character <= '9') || character == '#' || character == '*';
}

/// The cells of a grapheme, character by character. An emoji takes two, however many characters make it.
class GraphemeCells {
 public:
  explicit GraphemeCells(CodePoint first) : may_be_emoji_(begins_emoji(first)) { add(first); }

  void add(CodePoint character) {
    indicators_ += is_regional_indicator(character) ? 1 : 0;
    joined_emoji_ = joined_emoji_ || modifies_emoji(character) || character == zero_width_joiner;
    sum_ += cells_of(character);
  }

  [[nodiscard]] int count() const {
    const bool emoji = sum_ > 0 && ((may_be_emoji_ && joined_emoji_) || indicators_ == 2);
    return emoji ? 2 : sum_;
  }

 private:
  bool may_be_emoji_;
  int sum_ = 0;
  int indicators_ = 0;
  bool joined_emoji_ = false;
};

struct Grapheme {
  std::size_t bytes = 0;
  int cells = 0;
};

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// The first grapheme of a text that is not empty.
Grapheme first_grapheme(std::string_view text) {
  if (is_ascii(text[0]) && (text.size() == 1 || is_ascii(text[1]))) return {1, 1};  // nothing that joins follows
  Decoded last = decode(text);
  std::size_t bytes = last.length;
  GraphemeCells cells(last.value);
  utf8proc_int32_t state = 0;
  while (bytes < text.size()) {
    const Decoded next = decode(text.substr(bytes));
    if (utf8proc_grapheme_break_stateful(last.value, next.value, &state)) break;
    cells.add(next.value);
    bytes += next.length;
    last = next;
  }
  return {bytes, cells.count()};
}

int width_of(std::string_view text) {
  if (std::ranges::all_of(text, is_ascii)) return static_cast<int>(text.size());
  int cells = 0;
  while (!text.empty()) {
    const Grapheme grapheme = first_grapheme(text);
    cells += grapheme.cells;
    text.remove_prefix(grapheme.bytes);
  }
  return cells;
}

/// The longest beginning of whole graphemes that takes at most `cells`.
std::string_view beginning(std::string_view text, int cells) {
  std::size_t bytes = 0;
  while (bytes < text.size()) {
    const Grapheme next = first_grapheme(text.substr(bytes));
    if (next.cells > cells) break;
    cells -= next.cells;
    bytes += next.bytes;
  }
  return text.substr(0, bytes);
}

std::string blanks(const TerminalText& text, int cells) {
  return std::string(static_cast<std::size_t>(std::max(0, cells - display_width(text))), ' ');
}

}  // namespace

void set_ambiguous_width(int cells) { ambiguous_cells = cells == 2 ? 2 : 1; }

int display_width(const TerminalText& text) { return width_of(text.str()); }

TerminalText truncate(const TerminalText& text, int cells) {
  if (display_width(text) <= cells) return text;
  const int room = cells - width_of(ellipsis);
  if (room < 0) return {};
  return TerminalText(std::string(beginning(text.str(), room)).append(ellipsis));
}

std::string pad_right(const TerminalText& text, int cells) { return text.str() + blanks(text, cells); }

std::string pad_left(const TerminalText& text, int cells) { return blanks(text, cells) + text.str(); }

}  // namespace ordertrack::output
