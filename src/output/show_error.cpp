#include "i18n/language.hpp"
#include "output/colour.hpp"
#include "output/json.hpp"
#include "output/problem_json.hpp"
#include "output/streams.hpp"

#include <utility>

namespace ordertrack::output {
namespace {

// A pasted page is no value that anybody reads in an error. The values of hints may be lists.
constexpr std::size_t longest_value = 400;
constexpr std::size_t longest_value_of_hint = 800;

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

Message with_short_values(Message message, std::size_t longest) {
  for (Arg& arg : message.args) {
    auto* const text = std::get_if<std::string>(&arg.value);
    if (text == nullptr || text->size() <= longest) continue;
    std::size_t end = longest;
    while (end > 0 && continues_character((*text)[end])) --end;
    text->replace(end, std::string::npos, "…");
  }
  return message;
}

/// The error as it is told: of a long value its beginning.
Error shortened(Error error) {
  error.what = with_short_values(std::move(error.what), longest_value);
  for (Message& hint : error.hints) hint = with_short_values(std::move(hint), longest_value_of_hint);
  return error;
}

/// `--price: 1e5 is not an amount in JPY`.
Message with_option(const Error& error) {
  if (error.option.empty()) return error.what;
  return msg("{option}: {problem}", arg("option", error.option), arg("problem", i18n::render(error.what)));
}

std::string document(const Error& error, int exit_status, const std::vector<Error>& problems) {
  Json details = Json::object();
  details.set("code", exit_status)
      .set("kind", to_string(error.kind))
      .set("message", i18n::render(with_option(error)))
      .set_or_null("hint", joined_hints(error.hints));
  Json json = Json::object();
  json.set("schema", 1).set("error", std::move(details));
  if (!problems.empty()) json.set("problems", problems_json(problems));
  return json.dump();
}

}  // namespace

void show_problems(const std::vector<Error>& found, Streams& streams) {
  if (found.empty()) return;
  std::vector<Error> problems = found;
  for (Error& problem : problems) problem = shortened(std::move(problem));
  if (streams.format == Format::json) {
    streams.err += Json::object().set("schema", 1).set("problems", problems_json(problems)).dump();
    return;
  }
  for (const Error& problem : problems) {
    streams.warn(problem.what);
    for (const Message& hint : problem.hints) streams.hint(hint);
  }
}

void show_error(const Error& failure, int exit_status, Streams& streams, const std::vector<Error>& problems) {
  const Error error = shortened(failure);
  if (streams.format == Format::json) {
    streams.err += document(error, exit_status, problems);
    return;
  }
  show_problems(problems, streams);
  constexpr std::string_view program = "ordertrack:";
  streams.err += streams.err_colour ? coloured(Role::error, program) : std::string(program);
  streams.err += " " + sentence(with_option(error)).str() + "\n";
  for (const Message& hint : error.hints) streams.hint(hint);
}

}  // namespace ordertrack::output
