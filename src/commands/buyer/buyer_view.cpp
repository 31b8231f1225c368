#include "commands/buyer/buyer.hpp"

#include "commands/order_json.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"
#include "output/table.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace ordertrack::commands::buyer {
namespace {

using output::Align;
using output::cell;
using output::Role;
using output::Streams;
using output::Table;
using output::TerminalText;

std::string title(std::string_view marked) { return i18n::translate(marked); }

std::string blocked_text(const Entry& entry) {
  if (!entry.buyer.blocked) return {};
  if (!entry.buyer.blocked_at) return i18n::render(msg("blocked"));
  return i18n::render(msg("since {time}", arg("time", shown(entry.market->zone, *entry.buyer.blocked_at))));
}

output::Json buyer_json(const Entry& entry, Form form, Instant now) {
  const store::Buyer& buyer = entry.buyer;
  output::Json json = output::Json::object();
  json.set("buyer", buyer.name).set("market", buyer.market).set_or_null("buyer_id", buyer.buyer_id);
  json.set("order_count", buyer.orders).set("unpaid_count", buyer.unpaid);
  json.set("blocked", buyer.blocked).set("blocked_at", buyer.blocked_at);
  json.set_or_null("block_reason", buyer.block_reason);
  json.set_or_null("blocked_over", buyer.blocked_over);
  output::Json same_as = output::Json::array();
  for (const std::string& name : entry.same_as) same_as.push(name);
  json.set("same_as", std::move(same_as));
  if (form != Form::detail) return json;
  output::Json orders = output::Json::array();
  for (const AssessedOrder& order : entry.orders) {
    orders.push(order_json(order, now, Detail::summary));
  }
  json.set("orders", std::move(orders));
  return json;
}

void show_json(const Report& report, Streams& streams) {
  output::Json buyers = output::Json::array();
  for (const Entry& entry : report.entries) buyers.push(buyer_json(entry, report.form, report.now));
  output::Json json = document(report.now);
  json.set("buyers", std::move(buyers));
  streams.out += json.dump();
}

void show_list(const Report& report, Streams& streams) {
  if (report.entries.empty()) {
    streams.tell(msg("no buyer is known yet"));
    return;
  }
  Table table({{.title = title(mark("buyer")), .may_shrink = true},
               {.title = title(mark("market"))},
               {.title = title(mark("orders")), .align = Align::right},
               {.title = title(mark("unpaid")), .align = Align::right},
               {.title = title(mark("blocked"))},
               {.title = title(mark("same person as")), .may_shrink = true}});
  for (const Entry& entry : report.entries) {
    const store::Buyer& buyer = entry.buyer;
    table.add({cell(buyer.called()), cell(buyer.market, Role::muted), cell(std::to_string(buyer.orders)),
               cell(std::to_string(buyer.unpaid), buyer.unpaid > 0 ? Role::warning : Role::plain),
               cell(blocked_text(entry), Role::warning), cell(i18n::joined(entry.same_as), Role::muted)});
  }
  table.print(streams);
}

/// What the command that blocked the buyer named.
output::Cell named(const store::Buyer& buyer) {
  if (buyer.blocked_over.empty()) return cell(title(mark("by name")), Role::muted);
  return cell(buyer.blocked_over, Role::id);
}

void show_block_list(const Report& report, Streams& streams) {
  if (report.entries.empty()) {
    streams.tell(msg("nobody is blocked"));
    return;
  }
  Table table({{.title = title(mark("buyer")), .may_shrink = true},
               {.title = title(mark("market"))},
               {.title = title(mark("blocked"))},
               {.title = title(mark("order")), .may_shrink = true, .least = 12},
               {.title = title(mark("reason")), .may_shrink = true}});
  for (const Entry& entry : report.entries) {
    const store::Buyer& buyer = entry.buyer;
    table.add({cell(buyer.called()), cell(buyer.market, Role::muted), cell(blocked_text(entry)), named(buyer),
               cell(buyer.block_reason)});
  }
  table.print(streams);
}

void say_facts(const Entry& entry, Streams& streams) {
  const store::Buyer& buyer = entry.buyer;
  const auto fact = [&](const Message& message, Role role = Role::plain) {
    streams.line("  " + streams.paint(role, output::sentence(message).str()));
  };
  fact(msg_n("{n} order", "{n} orders", buyer.orders));
  if (buyer.unpaid > 0) fact(msg_n("{n} left unpaid", "{n} left unpaid", buyer.unpaid), Role::warning);
  const auto redeemed = std::ranges::count_if(
      entry.orders, [](const AssessedOrder& order) { return redeemed_at(order.order).has_value(); });
  if (redeemed > 0) {
    fact(msg_n("{n} was paid after the cancellation and does not count as left unpaid",
               "{n} were paid after the cancellation and do not count as left unpaid", redeemed));
  }
  if (buyer.blocked) {
    Message blocked = msg("blocked");
    if (buyer.blocked_at) {
      blocked = msg("blocked since {time}", arg("time", shown(entry.market->zone, *buyer.blocked_at)));
    }
    if (!buyer.block_reason.empty()) {
      blocked = msg("{what}: {remark}", arg("what", i18n::render(blocked)), arg("remark", buyer.block_reason));
    }
    fact(blocked, Role::warning);
  }
  if (!entry.same_as.empty()) fact(msg("the same person as {names}", arg("names", i18n::joined(entry.same_as))));
}

void show_orders(const Entry& entry, Streams& streams) {
  Table table({{},
               {},
               {},
               {.title = {}, .may_shrink = true},
               {.title = {}, .align = Align::right},
               {.title = {}, .may_shrink = true, .least = 12}});
  for (const AssessedOrder& shown_order : entry.orders) {
    const Order& order = shown_order.order;
    table.add({cell(order.id, Role::id), cell(i18n::render(phase_title(shown_order.assessment.phase()))),
               cell(i18n::time_text(shown_in(shown_order, order.ordered_at)), Role::muted), cell(order.item),
               cell(order.price ? i18n::money_text(*order.price) : std::string{}),
               cell(i18n::render(next_text(shown_order)), Role::muted)});
  }
  if (!table.empty()) table.print(streams, 2);
}

void show_one(const Entry& entry, Streams& streams) {
  const store::Buyer& buyer = entry.buyer;
  streams.line(streams.paint(Role::heading, TerminalText(buyer.called()).str()) + "  " +
               streams.paint(Role::muted, TerminalText(buyer.market).str()));
  say_facts(entry, streams);
  show_orders(entry, streams);
}

}  // namespace

void show(const Report& report, Streams& streams) {
  if (streams.format == output::Format::json) return show_json(report, streams);
  if (report.form == Form::list) return show_list(report, streams);
  if (report.form == Form::block_list) return show_block_list(report, streams);
  for (const Entry& entry : report.entries) {
    if (&entry != &report.entries.front()) streams.line();
    show_one(entry, streams);
  }
}

}  // namespace ordertrack::commands::buyer
