#include "messages/template.hpp"

#include "messages/format.hpp"
#include "messages/pieces.hpp"
#include "messages/values.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

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

}  // namespace

Result<std::string> fill(const Text& text, std::string_view language, const Facts& facts) {
  std::string whole;
  for (const auto& piece : pieces_of(text.str())) {
    if (!piece.name) {
      whole += piece.text;
      continue;
    }
    const Name* name = find_name(*piece.name);
    if (name == nullptr) throw std::logic_error("a checked text names what is not known");
    const auto value = name->value(facts, language);
    if (!value) return unknown_value(*name, facts);
    whole += formatted(piece, *value).value();
  }
  return whole;
}

}  // namespace ordertrack::messages
