#include "i18n/language.hpp"
#include "output/colour.hpp"
#include "output/json.hpp"
#include "output/streams.hpp"

namespace ordertrack::output {
namespace {

std::string marked(std::string_view mark, Role role, const Message& message, const Streams& streams) {
  const std::string painted = streams.err_colour ? coloured(role, mark) : std::string(mark);
  return painted + " " + sentence(message).str() + "\n";
}

std::string joined(const std::vector<Message>& hints) {
  std::string text;
  for (const Message& hint : hints) {
    if (!text.empty()) text += '\n';
    text += i18n::render(hint);
  }
  return text;
}

std::string document(const Error& error, int exit_status) {
  Json details = Json::object();
  details.set("code", exit_status)
      .set("kind", to_string(error.kind))
      .set("message", i18n::render(error.what))
      .set_or_null("hint", joined(error.hints));
  return Json::object().set("schema", 1).set("error", std::move(details)).dump();
}

}  // namespace

void show_error(const Error& error, int exit_status, Streams& streams) {
  if (streams.format == Format::json) {
    streams.err += document(error, exit_status);
    return;
  }
  streams.err += marked("ordertrack:", Role::error, error.what, streams);
  const std::string hint_mark = sentence(msg("hint:")).str();
  for (const Message& hint : error.hints) streams.err += marked(hint_mark, Role::heading, hint, streams);
}

}  // namespace ordertrack::output
