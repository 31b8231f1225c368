#include "output/terminal_text.hpp"

#include "output/code_points.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace ordertrack::output {
namespace {

enum class LineEnds { shown, kept };

struct UnsafeRange {
  CodePoint first;
  CodePoint last;
};

/// What a terminal obeys, and what hides or turns round the text about it.
constexpr std::array unsafe{
    UnsafeRange{0x0000, 0x001F}, UnsafeRange{0x007F, 0x009F},   UnsafeRange{0x00AD, 0x00AD},
    UnsafeRange{0x061C, 0x061C}, UnsafeRange{0x180E, 0x180E},   UnsafeRange{0x200B, 0x200F},
    UnsafeRange{0x2028, 0x202E}, UnsafeRange{0x2060, 0x206F},   UnsafeRange{0xFEFF, 0xFEFF},
    UnsafeRange{0xFFF9, 0xFFFB}, UnsafeRange{0xE0000, 0xE007F},
};

bool is_unsafe(CodePoint character) {
  const auto range = std::ranges::lower_bound(unsafe, character, {}, &UnsafeRange::last);
  return range != unsafe.end() && range->first <= character;
}

/// Means itself, and nothing else.
bool is_plain(char c) { return c >= ' ' && c <= '~'; }

class Escaper {
 public:
  Escaper(std::string_view text, LineEnds line_ends) : rest_(text), line_ends_(line_ends) { out_.reserve(text.size()); }

  [[nodiscard]] std::string escaped() && {
    while (!rest_.empty()) {
      if (append_plain()) continue;
      const Decoded next = decode(rest_);
      const std::string_view bytes = rest_.substr(0, next.length);
      rest_.remove_prefix(next.length);
      append(next.value, bytes);
      after_emoji_ = is_pictographic(next.value) || (after_emoji_ && modifies_emoji(next.value));
    }
    return std::move(out_);
  }

 private:
  /// Takes what is plain at the beginning, if anything is.
  bool append_plain() {
    const auto end = std::ranges::find_if_not(rest_, is_plain);
    if (end == rest_.begin()) return false;
    out_.append(rest_.begin(), end);
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.begin()));
    after_emoji_ = false;
    return true;
  }

  void append(CodePoint character, std::string_view bytes) {
    if (character == no_code_point) {
      append_escape(static_cast<unsigned char>(bytes.front()));
    } else if (character == '\n') {
      out_ += line_ends_ == LineEnds::kept ? "\n" : "⏎";
    } else if (character == '\t') {
      out_ += ' ';
    } else if (character == '\r' && rest_.starts_with('\n')) {
      return;
    } else if (!is_unsafe(character) || (character == zero_width_joiner && joins_emoji())) {
      out_ += bytes;
    } else if (character < 0x80) {
      append_escape(static_cast<unsigned char>(character));
    } else {
      fmt::format_to(std::back_inserter(out_), "\\u{{{:X}}}", character);
    }
  }

  void append_escape(unsigned char byte) { fmt::format_to(std::back_inserter(out_), "\\x{:02X}", byte); }

  [[nodiscard]] bool joins_emoji() const {
    return after_emoji_ && !rest_.empty() && is_pictographic(decode(rest_).value);
  }

  std::string_view rest_;
  LineEnds line_ends_;
  std::string out_;
  bool after_emoji_ = false;
};

std::string escaped(std::string_view text, LineEnds line_ends) {
  return std::ranges::all_of(text, is_plain) ? std::string(text) : Escaper(text, line_ends).escaped();
}

}  // namespace

TerminalText::TerminalText(std::string_view untrusted) : text_(escaped(untrusted, LineEnds::shown)) {}

TerminalText TerminalText::lines(std::string_view untrusted) {
  TerminalText text;
  text.text_ = escaped(untrusted, LineEnds::kept);
  return text;
}

}  // namespace ordertrack::output
