#include "commands/status/status.hpp"

#include "commands/order_json.hpp"
#include "commands/payment_text.hpp"
#include "commands/status/timeline.hpp"
#include "commands/step_text.hpp"
#include "commands/unconfirmed.hpp"
#include "commands/warning_lines.hpp"
#include "commands/warning_text.hpp"
#include "i18n/language.hpp"
#include "output/display_width.hpp"
#include "output/problem_json.hpp"
#include "output/table.hpp"

#include <ordertrack/forgotten.hpp>

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

namespace ordertrack::commands::status {
namespace {

using output::Align;
using output::cell;
using output::Role;
using output::Streams;
using output::TerminalText;

Role role_of(const AssessedOrder& order) {
  if (!order.assessment.due.empty()) return Role::due;
  return order.assessment.next ? Role::later : Role::muted;
}

void show_list(const Report& report, Streams& streams) {
  if (report.orders.empty()) {
    streams.tell(report.asked == Asked::open_orders ? msg("no open orders") : msg("no order fits"));
    return;
  }
  using i18n::translate;
  // Whoever reads the columns by a program finds the same ones whatever stands in them.
  const bool several_markets =
      !streams.out_terminal || std::ranges::any_of(report.orders, [&](const AssessedOrder& order) {
        return order.order.market != report.orders.front().order.market;
      });
  // Two markets' names begin alike for ten letters; of what comes next the deed must be seen behind its time.
  output::Table table({{translate(mark("id"))},
                       {several_markets ? translate(mark("market")) : std::string{}, Align::left, true, 10},
                       {translate(mark("buyer")), Align::left, true, 6},
                       {.title = translate(mark("item")), .may_shrink = true, .least = 8, .may_go = true},
                       {.title = translate(mark("price")), .align = Align::right, .may_go = true},
                       {.title = translate(mark("phase")), .may_go = true},
                       {.title = translate(mark("next")), .may_shrink = true, .least = 26, .shrinks_last = true}});
  for (const AssessedOrder& order : report.orders) {
    const Order& facts = order.order;
    table.add({cell(report.ids(facts), Role::id), cell(several_markets ? facts.market : std::string{}, Role::muted),
               cell(is_forgotten(facts) ? i18n::render(msg("(forgotten)")) : facts.buyer), cell(facts.item),
               cell(facts.price ? i18n::money_text(*facts.price) : std::string{}),
               cell(i18n::render(phase_title(order.assessment.phase()))),
               cell(i18n::render(next_text(order)), role_of(order))});
  }
  table.print(streams);
  WarningLines warnings(report.ids, streams);
  UnconfirmedMarkets unconfirmed;
  for (const AssessedOrder& order : report.orders) {
    warnings.show(order);
    unconfirmed.add(order);
  }
  unconfirmed.show(streams);
}

void show_fact(std::string_view label, const std::string& value, Streams& streams) {
  if (value.empty()) return;
  constexpr int label_cells = 10;
  streams.line("  " + streams.paint(Role::muted, output::pad_right(TerminalText(i18n::translate(label)), label_cells)) +
               " " + TerminalText(value).str());
}

/// A time with how far it is from now, while that matters.
std::string with_distance(const std::string& time, Instant at, const AssessedOrder& order, Instant now) {
  const Phase phase = order.assessment.phase();
  if (phase == Phase::closed || phase == Phase::cancelled || std::chrono::abs(at - now) < std::chrono::minutes{1})
    return time;
  const std::string length = i18n::duration_text(at - now);
  return i18n::render(at > now ? msg("{time}, in {length}", arg("time", time), arg("length", length))
                               : msg("{time}, {length} ago", arg("time", time), arg("length", length)));
}

std::string pay_by_text(const AssessedOrder& order, Instant now) {
  const auto& pay_by = order.assessment.pay_by;
  if (!pay_by) return i18n::render(msg("not known"));
  const std::string time = with_distance(i18n::deadline_text(shown_in(order, *pay_by)), *pay_by, order, now);
  if (order.order.pay_by) return time;
  return i18n::render(msg("{time} (rule of {market})", arg("time", time), arg("market", market_title(order))));
}

std::string buyer_text(const Order& order) {
  if (is_forgotten(order)) return i18n::render(msg("(forgotten)"));
  if (order.buyer_id.empty()) return order.buyer;
  return order.buyer.empty() ? order.buyer_id : order.buyer + " (" + order.buyer_id + ")";
}

void show_facts(const AssessedOrder& order, Instant now, Streams& streams) {
  const Order& facts = order.order;
  streams.line(streams.paint(Role::heading, TerminalText(facts.id).str()) + "  " +
               TerminalText(market_title(order)).str() + "  " +
               streams.paint(role_of(order), output::sentence(phase_title(order.assessment.phase())).str()));
  show_fact(mark("buyer"), buyer_text(facts), streams);
  show_fact(mark("item"), facts.item, streams);
  show_fact(mark("price"), facts.price ? i18n::money_text(*facts.price) : std::string{}, streams);
  show_fact(mark("payment"), i18n::render(payment_title(facts.payment)), streams);
  show_fact(mark("ordered"),
            with_distance(i18n::time_text(shown_in(order, facts.ordered_at)), facts.ordered_at, order, now), streams);
  const Phase phase = order.assessment.phase();
  if (phase == Phase::unpaid || phase == Phase::cancelled) show_fact(mark("pay by"), pay_by_text(order, now), streams);
  if (const auto& ship_by = order.assessment.ship_by) {
    const std::string time = i18n::deadline_text(shown_in(order, *ship_by));
    show_fact(mark("ship by"), with_distance(time, *ship_by, order, now), streams);
  }
  show_fact(mark("ladder"), facts.ladder, streams);
  if (const auto paid = redeemed_at(facts)) {
    show_fact(mark("paid late"),
              i18n::render(msg("{time}; it does not count as left unpaid", arg("time", shown_in(order, *paid)))),
              streams);
  }
  show_fact(mark("page"), page_address(*order.market, facts), streams);
}

void show_warnings(const AssessedOrder& order, Streams& streams) {
  for (const Message& warning : warning_texts(order)) show_warning(warning, streams);
  for (const Warning& warning : order.assessment.warnings) {
    if (warning.kind == WarningKind::rule_unconfirmed) show_warning(warning_text(order, warning), streams);
  }
}

void show_detail(const AssessedOrder& order, Instant now, Streams& streams) {
  show_facts(order, now, streams);
  show_warnings(order, streams);
  streams.line();
  show_timeline(order, streams);
}

void show_json(const Report& report, Streams& streams) {
  output::Json json = document(report.now);
  output::Json orders = output::Json::array();
  const Detail detail = report.form == Form::detail ? Detail::everything : Detail::summary;
  for (const AssessedOrder& order : report.orders) orders.push(order_json(order, report.now, detail));
  json.set("orders", std::move(orders));
  if (!report.problems.empty()) json.set("problems", output::problems_json(report.problems));
  streams.out += json.dump();
}

}  // namespace

void show(const Report& report, Streams& streams) {
  if (streams.format == output::Format::json) {
    show_json(report, streams);
    return;
  }
  if (report.form == Form::list) {
    show_list(report, streams);
    return;
  }
  for (std::size_t i = 0; i < report.orders.size(); ++i) {
    if (i > 0) streams.line();
    show_detail(report.orders[i], report.now, streams);
    if (!report.code.is_drawn()) continue;
    streams.line();
    draw_page_code(page_address(*report.orders[i].market, report.orders[i].order), streams);
  }
}

}  // namespace ordertrack::commands::status
