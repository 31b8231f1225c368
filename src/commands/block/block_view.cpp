#include "commands/block/block.hpp"

#include "commands/guide.hpp"
#include "commands/order_json.hpp"
#include "commands/part_json.hpp"

namespace ordertrack::commands::block {

void show(const Report& report, output::Streams& streams) {
  if (report.part.question.empty()) return;
  for (const Message& warning : report.warnings) streams.warn(warning);
  if (streams.quiet) return;
  const std::string& title = market_title(*report.market);
  const Message head = report.buyer.empty()
                           ? msg("block the buyer on {market}:", arg("market", title))
                           : msg("block {buyer} on {market}:", arg("buyer", report.buyer), arg("market", title));
  streams.say(head);
  show_guide(report.address, report.guide, streams);
  if (report.code.is_drawn()) draw_page_code(report.address, streams);
}

output::Json to_json(const Report& report, Written written) {
  output::Json json = orders_document(report.now, written == Written::no ? report.orders : report.part.outcome.orders);
  json.set("recorded", written == Written::yes);
  json.set_or_null("buyer", report.buyer).set("market", report.market->name).set_or_null("url", report.address);
  json.set("guide", guide_json(report.guide)).set("cautions", cautions_json(report.part, report.warnings));
  return json;
}

}  // namespace ordertrack::commands::block
