#include "messages/template.hpp"

#include "messages/format.hpp"
#include "messages/pieces.hpp"
#include "messages/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

namespace ordertrack::messages {
namespace {

tl::unexpected<Error> unknown_value(const Name& name, const Facts& facts) {
  auto hint = name.hint;
  hint.args.push_back(arg("id", facts.order.id));
  return fail(ErrorKind::bad_file,
              msg("the message names {placeholder}, which is not known for the order {id}",
                  arg("placeholder", fmt::format("{{{}}}", name.word)), arg("id", facts.order.id)),
              {std::move(hint)});
}

const Name& name_in(const Piece& piece) {
  const Name* name = find_name(*piece.name);
  if (name == nullptr) throw std::logic_error("a checked text names what is not known");
  return *name;
}

Result<std::string> fill_stretch(std::string_view text, std::string_view language, const Facts& facts) {
  std::string whole;
  for (const auto& piece : pieces_of(text)) {
    if (!piece.name) {
      whole += piece.text;
      continue;
    }
    const Name& name = name_in(piece);
    const auto value = name.value(facts, language);
    if (!value) return unknown_value(name, facts);
    whole += formatted(piece, *value).value();
  }
  return whole;
}

bool is_for_each_order(std::string_view line) {
  const auto pieces = pieces_of(line);
  return std::ranges::any_of(pieces, [](const Piece& piece) { return piece.name && name_in(piece).is_one_orders; });
}

}  // namespace

Result<std::string> fill(const Text& text, std::string_view language, const Facts& facts) {
  return fill_stretch(text.str(), language, facts);
}

Result<std::string> fill_together(const Text& text, std::string_view language, std::span<const Facts> facts) {
  std::vector<std::string> lines;
  const std::string_view all = text.str();
  for (std::size_t begin = 0; begin <= all.size();) {
    const auto end = std::min(all.find('\n', begin), all.size());
    const auto line = all.substr(begin, end - begin);
    for (const Facts& one : facts.first(is_for_each_order(line) ? facts.size() : 1)) {
      auto filled = fill_stretch(line, language, one);
      if (!filled) return filled;
      lines.push_back(*std::move(filled));
    }
    begin = end + 1;
  }
  return fmt::format("{}", fmt::join(lines, "\n"));
}

}  // namespace ordertrack::messages
