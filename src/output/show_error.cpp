#include "i18n/language.hpp"
#include "output/colour.hpp"
#include "output/json.hpp"
#include "output/problem_json.hpp"
#include "output/streams.hpp"

namespace ordertrack::output {
namespace {

std::string document(const Error& error, int exit_status, const std::vector<Error>& problems) {
  Json details = Json::object();
  details.set("code", exit_status)
      .set("kind", to_string(error.kind))
      .set("message", i18n::render(error.what))
      .set_or_null("hint", joined_hints(error.hints));
  Json json = Json::object();
  json.set("schema", 1).set("error", std::move(details));
  if (!problems.empty()) json.set("problems", problems_json(problems));
  return json.dump();
}

}  // namespace

void show_problems(const std::vector<Error>& problems, Streams& streams) {
  if (problems.empty()) return;
  if (streams.format == Format::json) {
    streams.err += Json::object().set("schema", 1).set("problems", problems_json(problems)).dump();
    return;
  }
  for (const Error& problem : problems) {
    streams.warn(problem.what);
    for (const Message& hint : problem.hints) streams.hint(hint);
  }
}

void show_error(const Error& error, int exit_status, Streams& streams, const std::vector<Error>& problems) {
  if (streams.format == Format::json) {
    streams.err += document(error, exit_status, problems);
    return;
  }
  show_problems(problems, streams);
  constexpr std::string_view program = "ordertrack:";
  streams.err += streams.err_colour ? coloured(Role::error, program) : std::string(program);
  streams.err += " " + sentence(error.what).str() + "\n";
  for (const Message& hint : error.hints) streams.hint(hint);
}

}  // namespace ordertrack::output
