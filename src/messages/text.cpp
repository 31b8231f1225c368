#include "messages/text.hpp"

#include "messages/encoding.hpp"
#include "messages/format.hpp"
#include "messages/pieces.hpp"
#include "messages/values.hpp"

#include <algorithm>
#include <utility>

namespace ordertrack::messages {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// As it is stored: no byte order mark before it, line ends of one form, none of them at the end.
std::string tidied(std::string_view text) {
  while (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) != "\r\n") plain += text[i];
  }
  const auto last = plain.find_last_not_of(" \t\n");
  plain.erase(last == std::string::npos ? 0 : last + 1);
  return plain;
}

/// Collects what is wrong with one text.
class Flaws {
 public:
  explicit Flaws(std::string_view file) : file_(file) {}

  void add(std::int64_t line, std::string_view sentence, std::string_view placeholder, Message hint) {
    errors_.push_back(Error{ErrorKind::bad_file,
                            msg(sentence, arg("file", file_), arg("line", line), arg("placeholder", placeholder)),
                            {std::move(hint)}});
  }

  [[nodiscard]] std::vector<Error> by_line() && {
    std::ranges::stable_sort(errors_, {},
                             [](const Error& error) { return std::get<std::int64_t>(error.what.args[1].value); });
    return std::move(errors_);
  }

 private:
  std::string file_;
  std::vector<Error> errors_;
};

void add_misprints(std::string_view text, Flaws& flaws) {
  std::int64_t number = 1;
  for (std::size_t begin = 0; begin <= text.size(); ++number) {
    const auto end = std::min(text.find('\n', begin), text.size());
    const auto misprint = misprint_in(text.substr(begin, end - begin));
    if (misprint == Misprint::no_utf8) {
      flaws.add(number, mark("{file}:{line}: this is no UTF-8"), {}, msg("save the file as UTF-8"));
    } else if (misprint == Misprint::control_character) {
      flaws.add(number, mark("{file}:{line}: a control character stands here"), {},
                msg("leave it out: a message is letters, blanks and line ends"));
    }
    begin = end + 1;
  }
}

void add_flaw_of(const Piece& piece, Flaws& flaws) {
  if (piece.flaw == Flaw::lone_brace) {
    return flaws.add(
        piece.line, mark("{file}:{line}: a brace stands alone"), piece.text,
        msg("write a name in braces, such as {example}; a brace itself is written twice", arg("example", "{buyer}")));
  }
  if (!piece.name) return;
  if (find_name(*piece.name) == nullptr) {
    return flaws.add(piece.line, mark("{file}:{line}: {placeholder} is not known"), piece.text,
                     msg("the names are: {names}", arg("names", all_names())));
  }
  if (piece.flaw == Flaw::too_wide) {
    return flaws.add(piece.line, mark("{file}:{line}: {placeholder} is too wide"), piece.text,
                     msg("a width or a length is at most {most}", arg("most", widest)));
  }
  if (!formatted(piece, "")) {
    flaws.add(piece.line, mark("{file}:{line}: {placeholder} is not a format of a text"), piece.text,
              msg("write an alignment, a width and a length, such as {example}", arg("example", "{item:<20.20}")));
  }
}

}  // namespace

tl::expected<Text, std::vector<Error>> Text::checked(std::string_view text, std::string_view file) {
  Text whole(tidied(text));
  Flaws flaws(file);
  if (whole.text_.empty()) {
    flaws.add(1, mark("{file}:{line}: there is no text"), {}, msg("write the message, or go back to the built-in one"));
  }
  add_misprints(whole.text_, flaws);
  for (const auto& piece : pieces_of(whole.text_)) add_flaw_of(piece, flaws);
  auto errors = std::move(flaws).by_line();
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  return whole;
}

std::vector<std::string> Text::names() const {
  std::vector<std::string> found;
  for (const auto& piece : pieces_of(text_)) {
    if (piece.name && std::ranges::find(found, *piece.name) == found.end()) found.emplace_back(*piece.name);
  }
  return found;
}

std::optional<std::int64_t> Text::line_of(std::string_view name) const {
  for (const auto& piece : pieces_of(text_)) {
    if (piece.name == name) return piece.line;
  }
  return std::nullopt;
}

std::int64_t characters(std::string_view text) {
  return std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

}  // namespace ordertrack::messages
