#include "commands/remind/remind.hpp"

#include "commands/order_json.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <algorithm>

namespace ordertrack::commands::remind {

using output::Role;
using output::TerminalText;

void show(const Letter& letter, output::Streams& streams) {
  const Order& order = letter.order.order;
  const std::string title = i18n::render(step_title(*letter.step));
  const Message head = order.buyer.empty() ? msg("{id}: {step}", arg("id", order.id), arg("step", title))
                                           : msg("{id}, {buyer}: {step}", arg("id", order.id),
                                                 arg("buyer", order.buyer), arg("step", title));
  if (!streams.quiet) {
    streams.line(streams.paint(Role::heading, output::sentence(head).str()));
    if (!letter.address.empty()) streams.line(streams.paint(Role::muted, TerminalText(letter.address).str()));
    streams.line();
  }
  streams.line(TerminalText::lines(letter.text).str());
  if (letter.too_long) streams.warn(*letter.too_long);
  if (!streams.quiet) streams.line();
}

output::Json to_json(const Report& report, const std::vector<std::size_t>& recorded) {
  output::Json json = document(report.now);
  json.set("recorded", !recorded.empty());
  output::Json letters = output::Json::array();
  for (std::size_t i = 0; i < report.letters.size(); ++i) {
    const Letter& letter = report.letters[i];
    const bool was_recorded = std::find(recorded.begin(), recorded.end(), i) != recorded.end();
    output::Json one = output::Json::object();
    one.set("id", letter.order.order.id).set("market", letter.order.order.market).set("step", letter.step->name);
    one.set("text", letter.text).set("too_long", letter.too_long.has_value());
    one.set_or_null("url", letter.address).set("deadline", letter.deadline);
    one.set("recorded", was_recorded);
    letters.push(std::move(one));
  }
  json.set("messages", std::move(letters));
  output::Json orders = output::Json::array();
  for (const Letter& letter : report.letters) {
    for (const AssessedOrder& order : letter.part.outcome.orders) {
      orders.push(order_json(order, report.now, Detail::summary));
    }
  }
  json.set("orders", std::move(orders));
  return json;
}

}  // namespace ordertrack::commands::remind
