#include "commands/day_text.hpp"
#include "commands/market/market.hpp"
#include "commands/market/market_json.hpp"
#include "commands/market/market_text.hpp"
#include "commands/order_json.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"
#include "output/table.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ordertrack::commands::market {
namespace {

using output::Cell;
using output::Role;
using output::sentence;
using output::TerminalText;

using Limit = std::optional<config::MessageLimit>;

TerminalText short_text(const std::optional<DayRule>& rule) {
  return rule ? TerminalText(short_rule(*rule)) : sentence(msg("not known"));
}

TerminalText shortest_pay_by(const Market& market) {
  const auto rule = market.pay_by.find("default");
  return rule == market.pay_by.end() ? sentence(msg("not known")) : TerminalText(short_rule(rule->second));
}

/// When the seller may cancel an unpaid order, in a word or a short rule.
TerminalText seller_cancels(const Market& market) {
  if (market.forbids_cancelling()) return sentence(msg("never"));
  if (market.cancellable_from && market.cancellable_until)
    return TerminalText(short_span(*market.cancellable_from, *market.cancellable_until));
  if (market.cancellable_until) return sentence(msg("to {time}", arg("time", short_rule(*market.cancellable_until))));
  if (market.cancellable_from) return sentence(msg("from {time}", arg("time", short_rule(*market.cancellable_from))));
  const bool by_ladder =
      std::ranges::any_of(market.ladder("").steps, [](const Step& step) { return step.action == Action::cancel; });
  return by_ladder || market.seller_cancels ? sentence(msg("any time")) : sentence(msg("not known"));
}

/// When the market cancels by itself; nothing is known of it where no rule tells it.
TerminalText market_cancels(const Market& market) {
  return market.auto_cancel ? short_text(market.auto_cancel) : TerminalText("-");
}

std::vector<Cell> list_row(const Market& market) {
  return {{TerminalText(market.name), Role::id},
          {TerminalText(i18n::spoken_text(market.title))},
          {shortest_pay_by(market)},
          {seller_cancels(market)},
          {market_cancels(market)},
          {sentence(sureness_text(market))}};
}

void show_list(const Report& report, output::Streams& streams) {
  output::Table table({{i18n::render(msg("NAME"))},
                       {.title = i18n::render(msg("TITLE")), .may_shrink = true},
                       {i18n::render(msg("PAY BY"))},
                       {i18n::render(msg("SELLER CANCELS"))},
                       {i18n::render(msg("CANCELS ITSELF"))},
                       {.title = i18n::render(msg("HOW SURE")), .may_shrink = true}});
  for (const Market* market : report.markets) table.add(list_row(*market));
  table.print(streams);
  if (!streams.out_terminal) return;
  streams.line();
  streams.remark(
      msg("D+2 24:00 is 24:00 on the second day after the order, P+0 that of the pay-by, in the market's "
          "zone. One in full: ordertrack market NAME"));
}

void show_heading(const Message& text, output::Streams& streams) {
  streams.line();
  streams.line(streams.paint(Role::heading, sentence(text).str()));
}

bool sends_messages(const Market& market) {
  const auto is_message = [](const Step& step) { return step.action == Action::message; };
  return std::ranges::any_of(market.ladders,
                             [&](const Ladder& ladder) { return std::ranges::any_of(ladder.steps, is_message); });
}

void show_rules(const Market& market, const Limit& limit, output::Streams& streams) {
  show_heading(msg("Rules"), streams);
  output::Table table({{}, {}, {}});
  if (!market.pay_by.contains("default")) table.add({{sentence(msg("pay by"))}, {sentence(msg("not known"))}});
  for (const NamedRule& named : rules_of(market)) {
    const Source& source = named.rule->source;
    const Role role = source.own || source.confirmed() ? Role::muted : Role::warning;
    table.add({{sentence(named.title)}, {sentence(rule_text(*named.rule))}, {sentence(source_text(source)), role}});
    const std::string& then = i18n::spoken_text(named.rule->then);
    if (!then.empty()) table.add({{}, {sentence(msg("then {what}", arg("what", then)))}});
  }
  if (market.quiet) {
    const Message hours = msg("no message opens from {from} to {to}", arg("from", clock_text(market.quiet->from)),
                              arg("to", clock_text(market.quiet->to)));
    table.add({{sentence(msg("quiet hours"))},
               {sentence(hours)},
               {sentence(source_text(market.quiet->source)), Role::muted}});
  }
  if (limit) {
    const Source& source = limit->source;
    table.add({{sentence(msg("length of a message"))},
               {sentence(msg_n("{n} character at most", "{n} characters at most", limit->characters))},
               {sentence(source_text(source)), source.own || source.confirmed() ? Role::muted : Role::warning}});
  } else if (sends_messages(market)) {
    table.add({{sentence(msg("length of a message"))}, {sentence(msg("not known"))}});
  }
  table.print(streams, 2);
}

/// The same with where it was read.
TerminalText seller_cancels_text(const Market& market) {
  const auto& cancels = market.seller_cancels;
  if (!cancels) return seller_cancels(market);
  const std::string when = seller_cancels(market).str();
  return sentence(
      msg("{when} ({source})", arg("when", when), arg("source", i18n::render(source_text(cancels->source)))));
}

void show_facts(const Market& market, output::Streams& streams) {
  show_heading(msg("Paying and cancelling"), streams);
  output::Table table({{}, {}});
  const auto fact = [&](const Message& name, const TerminalText& value) {
    if (!value.empty()) table.add({{sentence(name)}, {value}});
  };
  fact(msg("payment methods"), TerminalText(i18n::joined(market.payments)));
  fact(msg("paid at once"), TerminalText(i18n::joined(market.paid_at_once)));
  if (market.block_before_cancel)
    fact(msg("block the buyer"), sentence(msg("before cancelling: afterwards the page is gone")));
  fact(msg("the seller cancels"), seller_cancels_text(market));
  if (!market.auto_cancel) fact(msg("cancels itself"), sentence(msg("not that it is known")));
  table.print(streams, 2);
}

void add_page(std::vector<std::string>& pages, const std::string& page) {
  if (!page.empty() && std::ranges::find(pages, page) == pages.end()) pages.push_back(page);
}

void show_sources(const Market& market, const Limit& limit, output::Streams& streams) {
  std::vector<std::string> pages;
  for (const NamedRule& named : rules_of(market)) add_page(pages, named.rule->source.address);
  if (market.seller_cancels) add_page(pages, market.seller_cancels->source.address);
  if (limit) add_page(pages, limit->source.address);
  if (pages.empty()) return;
  show_heading(msg("Sources"), streams);
  for (const std::string& page : pages) streams.line("  " + TerminalText(page).str());
}

std::string remarks_text(const Market& market, const Step& step) {
  std::string text;
  for (const Message& remark : step_remarks(market, step)) {
    const std::string one = i18n::render(remark);
    text = text.empty() ? one : i18n::render(msg("{one}; {other}", arg("one", text), arg("other", one)));
  }
  return text;
}

void show_ladder(const Market& market, const Ladder& ladder, output::Streams& streams) {
  show_heading(ladder.name.empty() ? msg("Ladder") : msg("Ladder \"{ladder}\"", arg("ladder", ladder.name)), streams);
  output::Table table({{}, {}, {}, {}});
  for (const Step& step : ladder.steps) {
    table.add({{TerminalText(step.name), Role::id},
               {sentence(step_title(step))},
               {sentence(step_opens_text(step))},
               {TerminalText(remarks_text(market, step)), Role::muted}});
  }
  table.print(streams, 2);
}

void show_in_full(const Market& market, const Limit& limit, output::Streams& streams) {
  streams.line(streams.paint(Role::id, TerminalText(market.name).str()) + "  " +
               streams.paint(Role::heading, TerminalText(i18n::spoken_text(market.title)).str()));
  streams.say(msg("{zone}, {currency}", arg("zone", market.zone.name()), arg("currency", market.currency)));
  streams.say(market.origin == "built-in" ? msg("The file in force is built in.")
                                          : msg("The file in force: {file}", arg("file", market.origin)));
  show_rules(market, limit, streams);
  show_facts(market, streams);
  show_sources(market, limit, streams);
  for (const Ladder& ladder : market.ladders) show_ladder(market, ladder, streams);
}

void show_json(const Report& report, output::Streams& streams) {
  output::Json json = document(report.now);
  if (report.form == Form::toml) {
    json.set("market", report.markets.front()->name).set("toml", report.toml);
  } else {
    output::Json list = output::Json::array();
    const Extent extent = report.in_full ? Extent::rules_and_ladders : Extent::rules;
    for (const Market* market : report.markets) list.push(market_json(*market, extent));
    json.set("markets", std::move(list));
    if (report.in_full) json.set("message_limit", limit_json(report.message_limit));
  }
  streams.out += json.dump();
}

}  // namespace

void show(const Report& report, output::Streams& streams) {
  if (streams.format == output::Format::json) return show_json(report, streams);
  if (report.form == Form::toml) {
    streams.out += report.toml;
  } else if (report.in_full) {
    show_in_full(*report.markets.front(), report.message_limit, streams);
  } else {
    show_list(report, streams);
  }
}

}  // namespace ordertrack::commands::market
