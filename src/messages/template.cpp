#include "messages/template.hpp"

#include "messages/pieces.hpp"
#include "messages/values.hpp"
#include "support/embedded.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>

namespace ordertrack::messages {
namespace {

std::string all_names() {
  std::string words;
  for (const auto& name : names()) {
    if (!words.empty()) words += ", ";
    words += name.word;
  }
  return words;
}

tl::unexpected<Error> unknown_name(const Piece& piece) {
  return fail(ErrorKind::bad_file,
              msg("line {line} of the message: {placeholder} is not known", arg("line", piece.line),
                  arg("placeholder", piece.text)),
              {msg("the names are: {names}", arg("names", all_names()))});
}

tl::unexpected<Error> unknown_value(const Name& name, const Facts& facts) {
  auto hint = name.hint;
  hint.args.push_back(arg("id", facts.order.id));
  return fail(ErrorKind::bad_file,
              msg("the message names {placeholder}, which is not known for the order {id}",
                  arg("placeholder", fmt::format("{{{}}}", name.word)), arg("id", facts.order.id)),
              {std::move(hint)});
}

Result<const Name*> name_of(const Piece& piece) {
  const auto name = std::ranges::find(names(), piece.name, &Name::word);
  if (name == names().end()) return unknown_name(piece);
  return &*name;
}

Result<std::string> formatted(const Piece& piece, const Name& name, const std::string& value) {
  try {
    fmt::dynamic_format_arg_store<fmt::format_context> values;
    values.push_back(fmt::arg(name.word.data(), value));
    return fmt::vformat(fmt::string_view(piece.text.data(), piece.text.size()), values);
  } catch (const fmt::format_error&) {
    return fail(ErrorKind::bad_file,
                msg("line {line} of the message: {placeholder} is not a format of a text", arg("line", piece.line),
                    arg("placeholder", piece.text)),
                {msg("write an alignment, a width and a length, such as {example}", arg("example", "{item:<20.20}"))});
  }
}

Result<std::string> filled(const Piece& piece, std::string_view language, const Facts& facts) {
  const auto name = name_of(piece);
  if (!name) return fail(name.error());
  const auto value = (*name)->value(facts, language);
  if (!value) return unknown_value(**name, facts);
  return formatted(piece, **name, *value);
}

}  // namespace

Result<std::string_view> find_template(std::string_view market, std::string_view name, std::string_view language) {
  for (const std::string_view folder : {market, std::string_view("any")}) {
    const auto path = fmt::format("{}/{}/{}.txt", folder, language, name);
    const auto found = std::ranges::find(embedded_files(), path, &EmbeddedFile::name);
    if (found != embedded_files().end()) return found->content;
  }
  return fail(
      ErrorKind::not_found,
      msg("there is no message {name} in the language {language}", arg("name", name), arg("language", language)),
      {msg("the messages of a ladder are listed by: ordertrack market {market}", arg("market", market))});
}

std::vector<std::string> template_names(std::string_view market, std::string_view language) {
  std::vector<std::string> found;
  for (const std::string_view folder : {market, std::string_view("any")}) {
    const auto path = fmt::format("{}/{}/", folder, language);
    for (const auto& file : embedded_files()) {
      if (!file.name.starts_with(path)) continue;
      const auto name = file.name.substr(path.size());
      found.emplace_back(name.substr(0, name.size() - std::string_view(".txt").size()));
    }
  }
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

Result<std::vector<std::string>> names_in(std::string_view text) {
  const auto pieces = pieces_of(text);
  if (!pieces) return fail(pieces.error());
  std::vector<std::string> found;
  for (const auto& piece : *pieces) {
    if (!piece.name) continue;
    const auto name = name_of(piece);
    if (!name) return fail(name.error());
    if (const auto shaped = formatted(piece, **name, "x"); !shaped) return fail(shaped.error());
    if (std::ranges::find(found, *piece.name) == found.end()) found.emplace_back(*piece.name);
  }
  return found;
}

Result<std::string> fill(std::string_view text, std::string_view language, const Facts& facts) {
  const auto pieces = pieces_of(text);
  if (!pieces) return fail(pieces.error());
  std::string whole;
  for (const auto& piece : *pieces) {
    if (!piece.name) {
      whole += piece.text;
      continue;
    }
    auto part = filled(piece, language, facts);
    if (!part) return part;
    whole += *part;
  }
  return whole;
}

}  // namespace ordertrack::messages
