#include "commands/change_report.hpp"

#include "commands/order_json.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <iterator>
#include <utility>

namespace ordertrack::commands {
namespace {

void show_json(const ChangeReport& report, Written written, output::Streams& streams) {
  output::Json json = orders_document(report.now, report.orders);
  json.set("recorded", written == Written::yes);
  streams.out += json.dump();
}

}  // namespace

void ChangeReport::append(ChangeReport more) {
  const auto move_all = [](auto& all, auto& from) {
    all.insert(all.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  move_all(said, more.said);
  move_all(warnings, more.warnings);
  move_all(orders, more.orders);
  changes.append(more.changes);
}

void show(const ChangeReport& report, Written written, output::Streams& streams) {
  if (streams.format == output::Format::json) {
    show_json(report, written, streams);
    return;
  }
  for (const Message& warning : report.warnings) streams.warn(warning);
  if (streams.quiet) return;
  if (written == Written::dry_run) streams.say(msg("dry run, nothing is written; it would be:"));
  for (const Message& said : report.said) streams.say(said);
  for (const AssessedOrder& order : report.orders) {
    streams.say(msg("next for {id}: {next}", arg("id", order.order.id), arg("next", i18n::render(next_text(order)))));
  }
}

ChangeReport one_event(std::string_view command, const Order& order, const Event& event, Message said,
                       const Markets& markets, Instant now) {
  ChangeReport report;
  report.now = now;
  report.said.push_back(std::move(said));
  report.orders.push_back(assess_order(with_event(order, event), markets, now));
  report.changes.command = command;
  report.changes.at = now;
  report.changes.events.push_back({order.number, event});
  return report;
}

}  // namespace ordertrack::commands
