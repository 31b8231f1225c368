#include "commands/order_json.hpp"
#include "commands/undo/undo.hpp"
#include "i18n/language.hpp"

namespace ordertrack::commands::undo {
namespace {

output::Json command_json(const ToldCommand& command) {
  output::Json events = output::Json::array();
  for (const HistoryLine& told : command.lines) events.push(line_json(told.line));
  output::Json json = output::Json::object();
  json.set("command", command.record.words).set("command_number", command.record.number);
  json.set("recorded_at", command.record.recorded_at).set("events", std::move(events));
  return json;
}

}  // namespace

void show(const Report& report, output::Streams& streams) {
  for (const Message& warning : report.warnings) streams.warn(warning);
  if (streams.quiet) return;
  for (const ToldCommand& command : report.commands) {
    streams.say(
        msg("{command}, recorded {time}", arg("command", command.record.words), arg("time", recorded_text(command))));
    for (const HistoryLine& told : command.lines) {
      streams.say(
          msg("  {order}: {what}", arg("order", told.line.order_id), arg("what", i18n::render(line_text(told)))));
    }
  }
}

output::Json to_json(const Report& report, Written written) {
  output::Json commands = output::Json::array();
  for (const ToldCommand& command : report.commands) commands.push(command_json(command));
  output::Json json = document(report.now);
  json.set("recorded", written == Written::yes).set("commands", std::move(commands));
  return json;
}

}  // namespace ordertrack::commands::undo
