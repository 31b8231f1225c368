#include "commands/history_line.hpp"

#include "commands/assessed_order.hpp"
#include "commands/event_text.hpp"
#include "commands/order_json.hpp"
#include "i18n/language.hpp"

#include <utility>

namespace ordertrack::commands {

std::vector<HistoryLine> with_markets(std::vector<store::LogLine> lines, const Markets& markets) {
  std::vector<HistoryLine> told;
  told.reserve(lines.size());
  for (store::LogLine& line : lines) {
    const Market& market = market_of({.market = line.market}, markets);
    told.push_back({std::move(line), &market});
  }
  return told;
}

Message line_text(const HistoryLine& line) {
  Message what = event_text(line.line.event, *line.market);
  if (!line.line.taken_back_at) return what;
  return msg("{what} (taken back {time})", arg("what", i18n::render(what)),
             arg("time", i18n::time_text(shown(line.market->zone, *line.line.taken_back_at))));
}

output::Json line_json(const store::LogLine& line) {
  output::Json json = event_json(line.event);
  json.set("order", line.order_id).set("market", line.market);
  json.set("command", line.words).set("command_number", line.command).set("recorded_at", line.recorded_at);
  json.set("taken_back_at", line.taken_back_at);
  return json;
}

}  // namespace ordertrack::commands
