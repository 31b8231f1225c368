#include "commands/remind/remind.hpp"

#include "commands/order_json.hpp"
#include "commands/part_json.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"
#include "output/page_link.hpp"
#include "output/problem_json.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ordertrack::commands::remind {

using output::Role;
using output::TerminalText;

namespace {

Message head_of(const Letter& letter) {
  const Order& order = letter.order.order;
  const std::string title = i18n::render(step_title(*letter.step));
  if (!letter.others.empty()) {
    return msg("{buyer}, {n} orders: {step}", arg("buyer", shown_buyer(order)), arg("n", std::ssize(letter.others) + 1),
               arg("step", title));
  }
  if (order.buyer.empty()) return msg("{id}: {step}", arg("id", order.id), arg("step", title));
  return msg("{id}, {buyer}: {step}", arg("id", order.id), arg("buyer", order.buyer), arg("step", title));
}

void show_pages(const Letter& letter, output::Streams& streams) {
  if (!letter.address.empty()) streams.line(output::page_link(letter.address, streams));
  for (const AssessedOrder& other : letter.others) {
    const std::string address = page_address(*other.market, other.order);
    if (!address.empty()) streams.line(output::page_link(address, streams));
  }
}

/// The ids of all orders that a letter speaks of; none where it is one order's own.
output::Json together_json(const Letter& letter) {
  output::Json ids = output::Json::array();
  if (!letter.others.empty()) ids.push(letter.order.order.id);
  for (const AssessedOrder& other : letter.others) ids.push(other.order.id);
  return ids;
}

/// A letter as the message of one of its orders.
output::Json message_json(const Letter& letter, const store::NewEvent& written, const AssessedOrder& order) {
  output::Json json = output::Json::object();
  json.set("id", order.order.id).set("market", order.order.market).set("step", letter.step->name);
  json.set("text", letter.text).set("too_long", letter.too_long.has_value());
  json.set_or_null("url", page_address(*order.market, order.order)).set("deadline", written.event.deadline);
  return json;
}

}  // namespace

void show(const Letter& letter, Company company, output::Streams& streams) {
  const bool text_only = streams.quiet && company == Company::alone;
  if (!text_only) {
    streams.line(streams.paint(Role::heading, output::sentence(head_of(letter)).str()));
    if (!streams.quiet) show_pages(letter, streams);
    streams.line();
  }
  streams.line(TerminalText::lines(letter.text).str());
  if (letter.too_long) streams.warn(*letter.too_long);
  if (!text_only) streams.line();
}

output::Json to_json(const Report& report, const std::vector<std::size_t>& recorded, Written written) {
  output::Json json = document(report.now);
  json.set("recorded", !recorded.empty());
  output::Json letters = output::Json::array();
  output::Json orders = output::Json::array();
  for (std::size_t i = 0; i < report.letters.size(); ++i) {
    const Letter& letter = report.letters[i];
    if (!letter.part.offer.empty()) continue;
    const bool was_recorded = std::find(recorded.begin(), recorded.end(), i) != recorded.end();
    const ChangeReport& outcome = letter.part.outcome;
    for (std::size_t order = 0; order < outcome.orders.size(); ++order) {
      output::Json one = message_json(letter, outcome.changes.events[order], outcome.orders[order]);
      one.set("recorded", was_recorded).set("together", together_json(letter));
      letters.push(one.set("cautions", cautions_json(letter.part)));
      const AssessedOrder& before = order == 0 ? letter.order : letter.others[order - 1];
      orders.push(order_json(written == Written::no ? before : outcome.orders[order], report.now, Detail::summary));
    }
  }
  json.set("messages", std::move(letters)).set("orders", std::move(orders));
  json.set("left_out", output::problems_json(report.left_out));
  return json;
}

}  // namespace ordertrack::commands::remind
