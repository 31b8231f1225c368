#include "commands/log/log.hpp"

#include "commands/order_json.hpp"
#include "i18n/language.hpp"
#include "output/table.hpp"

#include <string_view>
#include <utility>

namespace ordertrack::commands::log {
namespace {

using output::Cell;
using output::Role;
using output::TerminalText;

void show_json(const Report& report, output::Streams& streams) {
  output::Json events = output::Json::array();
  for (const HistoryLine& line : report.lines) events.push(line_json(line.line));
  output::Json json = document(report.now);
  json.set("events", std::move(events));
  streams.out += json.dump();
}

Role role_of(EventKind kind) {
  switch (kind) {
    case EventKind::pay:
    case EventKind::ship:
    case EventKind::receive:
      return Role::done;
    case EventKind::edit:
    case EventKind::note:
      return Role::muted;
    default:
      return Role::plain;
  }
}

std::vector<Cell> row_of(const HistoryLine& line) {
  const Event& event = line.line.event;
  const std::string time = i18n::time_text(shown(line.market->zone, event.at));
  return {{TerminalText(time), Role::muted},
          {TerminalText(line.line.market), Role::muted},
          {TerminalText(line.line.order_id), Role::id},
          {output::sentence(line_text(line)), line.line.taken_back_at ? Role::muted : role_of(event.kind)}};
}

}  // namespace

void show(const Report& report, output::Streams& streams) {
  if (streams.format == output::Format::json) {
    show_json(report, streams);
    return;
  }
  if (report.lines.empty()) {
    streams.tell(msg("nothing is recorded yet"));
    return;
  }
  output::Table table({{.title = i18n::translate(mark("when"))},
                       {.title = i18n::translate(mark("market"))},
                       {.title = i18n::translate(mark("order"))},
                       {.title = i18n::translate(mark("what"))}});
  for (const HistoryLine& line : report.lines) {
    table.add(row_of(line));
    if (streams.verbose && has_text_as_sent(line.line.event)) table.add_below(line.line.event.text, Role::muted);
  }
  table.print(streams);
}

}  // namespace ordertrack::commands::log
