#include "commands/change_report.hpp"
#include "commands/order_json.hpp"
#include "commands/restore/restore.hpp"
#include "i18n/language.hpp"

namespace ordertrack::commands::restore {
namespace {

Message facts_text(const store::BookFacts& facts, const Zone& zone) {
  if (!facts.last_command) return msg_n("{n} order", "{n} orders", facts.orders);
  return msg_n("{n} order, the last command {time}", "{n} orders, the last command {time}", facts.orders,
               arg("time", shown(zone, *facts.last_command)));
}

output::Json to_json(const Report& report, Written written) {
  output::Json json = document(report.now);
  json.set("restored", written == Written::yes);
  json.set("file", report.copy.file).set("orders", report.copy.facts.orders).set("bytes", report.copy.facts.bytes);
  json.set("last_command_at", report.copy.facts.last_command).set_or_null("kept", report.kept);
  return json;
}

}  // namespace

void show(const Plan& plan, output::Streams& streams) {
  streams.tell(msg("the copy {file}: {facts}", arg("file", plan.copy.file),
                   arg("facts", i18n::render(facts_text(plan.copy.facts, plan.zone)))));
  if (plan.present) {
    streams.tell(msg("the order book {file}: {facts}", arg("file", plan.place),
                     arg("facts", i18n::render(facts_text(*plan.present, plan.zone)))));
  } else {
    streams.tell(msg("the order book {file} cannot be read", arg("file", plan.place)));
  }
}

void show(const Report& report, output::Streams& streams) {
  if (streams.format == output::Format::json) {
    streams.out += to_json(report, Written::yes).dump();
    return;
  }
  if (streams.quiet) return;
  streams.say(msg("restored {file}: {facts}", arg("file", report.copy.file),
                  arg("facts", i18n::render(facts_text(report.copy.facts, report.zone)))));
  if (report.kept.empty()) return;
  streams.say(msg("the order book as it was is kept as {file}", arg("file", report.kept)));
  streams.say(msg("to go back to it: ordertrack restore {file}", arg("file", report.kept)));
}

void show_possible(const Report& report, output::Streams& streams) {
  if (streams.format == output::Format::json) {
    streams.out += to_json(report, Written::dry_run).dump();
    return;
  }
  streams.tell(msg("dry run, nothing is written; {file} is sound: {facts}", arg("file", report.copy.file),
                   arg("facts", i18n::render(facts_text(report.copy.facts, report.zone)))));
}

}  // namespace ordertrack::commands::restore
