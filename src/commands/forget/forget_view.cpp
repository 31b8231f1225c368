#include "commands/forget/forget.hpp"
#include "commands/order_json.hpp"
#include "commands/person.hpp"
#include "i18n/language.hpp"
#include "output/table.hpp"

namespace ordertrack::commands::forget {
namespace {

using output::cell;
using output::Role;
using output::Streams;

std::string ids_of(const std::vector<store::HeldOrder>& orders) {
  std::vector<std::string> ids;
  for (const store::HeldOrder& held : orders) ids.push_back(held.order.id);
  return i18n::joined(ids);
}

void show_orders(const Report& report, const Markets& markets, Streams& streams) {
  using i18n::translate;
  output::Table table({{.title = translate(mark("order"))},
                       {.title = translate(mark("market"))},
                       {.title = translate(mark("buyer")), .may_shrink = true},
                       {.title = translate(mark("item")), .may_shrink = true},
                       {.title = translate(mark("last recorded"))}});
  for (const store::HeldOrder& held : report.orders) {
    const Order& order = held.order;
    const Instant last = order.events.empty() ? order.ordered_at : order.events.back().at;
    const Zone& zone = market_of(order, markets).zone;
    table.add({cell(order.id, Role::id), cell(order.market, Role::muted), cell(shown_buyer(order)), cell(order.item),
               cell(i18n::time_text(shown(zone, last)), Role::muted)});
  }
  if (!table.empty()) table.print(streams);
}

void show_expired(const Report& report, const Markets& markets, Streams& streams) {
  streams.say(msg_n("older than {n} day:", "older than {n} days:", report.kept->count()));
  show_orders(report, markets, streams);
  if (!report.buyers.empty()) {
    streams.say(msg("buyers of whom nothing else is kept: {buyers}", arg("buyers", full_names(report.buyers))));
  }
}

void show_person(const Report& report, Streams& streams) {
  streams.say(msg("to be erased: {buyers}", arg("buyers", full_names(report.buyers))));
  if (!report.orders.empty()) {
    streams.say(msg_n("with the texts of {n} order: {ids}", "with the texts of {n} orders: {ids}",
                      std::ssize(report.orders), arg("ids", ids_of(report.orders))));
  }
  if (!report.others.empty()) {
    streams.say(msg("not meant, as they may be other people: {buyers}", arg("buyers", full_names(report.others))));
  }
}

output::Json buyer_json(const store::Buyer& buyer) {
  output::Json json = output::Json::object();
  json.set("buyer", buyer.name).set("market", buyer.market).set_or_null("buyer_id", buyer.buyer_id);
  json.set("blocked", buyer.blocked).set("blocked_at", buyer.blocked_at);
  return json;
}

template <typename Items, typename Make>
output::Json list(const Items& items, Make make) {
  output::Json array = output::Json::array();
  for (const auto& item : items) array.push(make(item));
  return array;
}

}  // namespace

void show(const Report& report, const Markets& markets, Streams& streams) {
  for (const Message& warning : report.warnings) streams.warn(warning);
  if (!streams.quiet) {
    report.kept ? show_expired(report, markets, streams) : show_person(report, streams);
    streams.say(msg("erased: names, buyer ids, item titles, notes, messages, reasons, blocks and links"));
    streams.say(msg("kept of each order: market, id, dates, amount, and what happened when"));
  }
  for (const std::string& file : report.copies) {
    streams.tell(msg("a copy beside the order book holds it, too: {file}", arg("file", file)));
  }
}

void show_done(const Report& report, Written written, Streams& streams) {
  if (!streams.quiet) {
    if (written == Written::dry_run) streams.say(msg("dry run, nothing is written; it would be:"));
    if (report.kept) {
      streams.say(msg_n("erased the personal data of {n} order", "erased the personal data of {n} orders",
                        std::ssize(report.orders)));
    }
    if (!report.buyers.empty()) {
      streams.say(msg("forgotten: {buyers}", arg("buyers", full_names(report.buyers))));
    }
  }
  if (written == Written::dry_run) return;
  for (const std::string& file : report.copies) {
    streams.warn(msg("this copy still holds what was erased: {file}", arg("file", file)));
  }
  if (written == Written::yes) streams.tell(msg("copies in other places are not known here: delete them yourself"));
}

output::Json to_json(const Report& report, Written written) {
  output::Json json = document(report.now);
  json.set("recorded", written == Written::yes).set("buyers", list(report.buyers, buyer_json));
  json.set("orders", list(report.orders, [](const store::HeldOrder& held) {
             output::Json order = output::Json::object();
             order.set("id", held.order.id).set("market", held.order.market).set("removed", held.removed);
             return order;
           }));
  json.set("copies", list(report.copies, [](const std::string& file) { return file; }));
  return json;
}

}  // namespace ordertrack::commands::forget
