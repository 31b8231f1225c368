#include "output/problem_json.hpp"

#include "i18n/language.hpp"

#include <algorithm>

namespace ordertrack::output {
namespace {

/// A named value of a sentence, or nullptr where it has none of that kind.
template <typename Kind>
const Kind* value_of(const Message& message, std::string_view name) {
  const auto found = std::ranges::find(message.args, name, &Arg::name);
  return found == message.args.end() ? nullptr : std::get_if<Kind>(&found->value);
}

void set_text(Json& json, std::string_view key, const Message& message) {
  const auto* text = value_of<std::string>(message, key);
  json.set_or_null(key, text == nullptr ? std::string_view{} : std::string_view{*text});
}

}  // namespace

std::string joined_hints(const std::vector<Message>& hints) {
  std::string text;
  for (const Message& hint : hints) text += (text.empty() ? "" : "\n") + i18n::render(hint);
  return text;
}

Json problem_json(const Error& problem) {
  Json json = Json::object();
  set_text(json, "file", problem.what);
  if (const auto* line = value_of<std::int64_t>(problem.what, "line")) {
    json.set("line", *line);
  } else {
    json.set_null("line");
  }
  set_text(json, "key", problem.what);
  json.set("message", i18n::render(problem.what)).set_or_null("hint", joined_hints(problem.hints));
  return json;
}

Json problems_json(const std::vector<Error>& problems) {
  Json list = Json::array();
  for (const Error& problem : problems) list.push(problem_json(problem));
  return list;
}

}  // namespace ordertrack::output
