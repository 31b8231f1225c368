#include "commands/cancel/cancel.hpp"

#include "commands/guide.hpp"
#include "commands/order_json.hpp"
#include "commands/part_json.hpp"

namespace ordertrack::commands::cancel {

void show(const Report& report, output::Streams& streams) {
  if (report.part.question.empty()) return;
  for (const Message& warning : report.warnings) streams.warn(warning);
  if (streams.quiet) return;
  streams.say(
      msg("cancel {id} on {market}:", arg("id", report.order.order.id), arg("market", market_title(report.order))));
  show_guide(report.address, report.guide, streams);
  if (report.code.is_drawn()) draw_page_code(report.address, streams);
}

output::Json to_json(const Report& report, Written written) {
  output::Json json =
      orders_document(report.now, written == Written::no ? std::vector{report.order} : report.part.outcome.orders);
  json.set("recorded", written == Written::yes);
  json.set_or_null("url", report.address);
  json.set("guide", guide_json(report.guide)).set("cautions", cautions_json(report.part, report.warnings));
  return json;
}

}  // namespace ordertrack::commands::cancel
