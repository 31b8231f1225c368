#include "commands/add/add.hpp"

#include "commands/add/ladder_choice.hpp"
#include "commands/add/look_at_buyer.hpp"
#include "commands/known_market.hpp"
#include "commands/losses.hpp"
#include "commands/payment_text.hpp"
#include "commands/warning_text.hpp"
#include "i18n/language.hpp"
#include "input/text.hpp"
#include "input/time.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace ordertrack::commands::add {
namespace {

using config::MarketBook;
using config::Recognised;

tl::unexpected<Error> several_markets(std::string_view word, const std::vector<Recognised>& fits) {
  std::vector<std::string> names;
  for (const Recognised& fit : fits) names.push_back(fit.market);
  return fail(ErrorKind::ambiguous,
              msg("\"{word}\" fits several markets: {markets}", arg("word", word), arg("markets", i18n::joined(names))),
              {msg("say which: --market {market}", arg("market", fits.front().market))});
}

/// `market:id`, as other commands take it; an address has a slash behind its colon.
std::pair<std::string, std::string> split_market(const std::string& word) {
  const std::size_t colon = word.find(':');
  if (colon == std::string::npos || word.find('/') != std::string::npos) return {{}, word};
  return {word.substr(0, colon), word.substr(colon + 1)};
}

/// What a word may mean on the markets that are wanted; `prefix` is the market that stands before it.
std::vector<Recognised> fits_of(const std::string& word, const std::string& prefix, const std::string& wanted,
                                const MarketBook& markets) {
  std::vector<Recognised> fits = markets.recognise(word, wanted);
  std::erase_if(fits, [&](const Recognised& fit) { return !prefix.empty() && fit.market != prefix; });
  return fits;
}

/// The market and the id that a word means.
Result<Recognised> recognised(const Options& options, const MarketBook& markets) {
  const auto [prefix, word] = split_market(input::narrowed(options.word));
  const std::string wanted = options.market.empty() ? prefix : options.market;
  if (!wanted.empty()) {
    if (const auto market = known_market(wanted, markets); !market) return fail(market.error());
  }
  const std::vector<Recognised> fits = fits_of(word, prefix, wanted, markets);
  if (fits.size() == 1) return fits.front();
  if (fits.size() > 1) return several_markets(options.word, fits);
  if (word.find('/') == std::string::npos) {
    auto id = input::read_id(word);
    if (!id) return fail(id.error());
    const bool is_named = !wanted.empty() && (prefix.empty() || prefix == wanted);
    if (is_named && markets.fits(*markets.find(wanted), *id)) return Recognised{wanted, *std::move(id)};
  }
  if (!wanted.empty()) {
    return fail(ErrorKind::usage,
                msg("\"{word}\" is no order id of {market}", arg("word", options.word), arg("market", wanted)),
                {msg("copy the id or the address from the order's page")});
  }
  return fail(ErrorKind::usage,
              msg("\"{word}\" is no order id or page address of a known market", arg("word", options.word)),
              {msg("copy the id or the address from the order's page; see ordertrack market")});
}

bool has_ended(const Order& order) {
  const Phase phase = phase_of(order).phase;
  return phase == Phase::closed || phase == Phase::cancelled;
}

/// The id under which the order is kept: `ID`, or `ID-2` where the market sold under `ID` before.
Result<std::string> free_id(const Recognised& meant, const std::vector<Order>& earlier) {
  const auto open = std::find_if(earlier.begin(), earlier.end(), [](const Order& order) { return !has_ended(order); });
  if (open != earlier.end()) {
    return fail(ErrorKind::exists, msg("the order {id} is there already", arg("id", open->id)),
                {msg("see ordertrack status {id}; correct it with ordertrack edit {id}", arg("id", open->id))});
  }
  const auto taken = [&](const std::string& id) {
    return std::any_of(earlier.begin(), earlier.end(), [&](const Order& order) { return order.id == id; });
  };
  if (earlier.empty()) return meant.id;
  std::string id;
  std::size_t count = earlier.size();
  do {
    id = meant.id + "-" + std::to_string(++count);
  } while (taken(id));
  return id;
}

/// The method where none is typed: that of which this program is about, but on a market without it no more than that.
std::string untold_payment(const Market& market) {
  constexpr const char* usual = "konbini";
  constexpr const char* unlisted = "other";
  const auto lists = [&](const char* method) {
    return std::ranges::find(market.payments, method) != market.payments.end();
  };
  return market.payments.empty() || lists(usual) || !lists(unlisted) ? usual : unlisted;
}

Result<Order> order_from(const Options& options, const Recognised& meant, const Market& market, Instant now) {
  Order order;
  order.market = market.name;
  order.page_id = meant.id;
  order.ordered_at = now;
  order.payment = untold_payment(market);
  if (options.ordered) {
    const auto ordered = read_ordered(*options.ordered, market, now);
    if (!ordered) return fail(ordered.error());
    order.ordered_at = *ordered;
  }
  return with_fields(std::move(order), options.fields, market, now);
}

Event event_of(EventKind kind, Instant at) {
  Event event;
  event.kind = kind;
  event.at = at;
  return event;
}

Result<void> add_first_events(Order& order, const Options& options, const Market& market, Instant now) {
  order.events.push_back(event_of(EventKind::add, now));
  const auto& at_once = market.paid_at_once;
  if (std::find(at_once.begin(), at_once.end(), order.payment) != at_once.end()) {
    order.events.push_back(event_of(EventKind::pay, order.ordered_at));
  }
  if (!options.note.empty()) {
    const auto text = input::read_text(options.note, "note");
    if (!text) return fail(text.error());
    Event note = event_of(EventKind::note, now);
    note.text = *text;
    order.events.push_back(std::move(note));
  }
  return {};
}

/// Gives the order the ladder of the first choice that fits.
std::vector<Message> choose_ladder(Order& order, const std::vector<config::LadderChoice>& ladders,
                                   const Market& market) {
  ChosenLadder chosen = chosen_ladder(ladders, order, market);
  order.ladder = std::move(chosen.name);
  return std::move(chosen.warnings);
}

void number_events(Order& order) {
  std::int64_t sequence = 0;
  for (Event& event : order.events) event.sequence = ++sequence;
}

/// What the ladder would come to only when it is too late, above all by a pay-by that was typed.
std::vector<Message> what_comes_too_late(const AssessedOrder& added) {
  std::vector<Message> told;
  if (added.order.pay_by) {
    Order untyped = added.order;
    untyped.pay_by.reset();
    const Assessment by_the_rules = assess(*added.market, untyped, added.at);
    told = losses(by_the_rules, added);
    if (!by_the_rules.warns_of(WarningKind::no_time_to_cancel)) return told;
  }
  for (const Warning& warning : added.assessment.warnings) {
    if (warning.kind == WarningKind::no_time_to_cancel) told.push_back(warning_text(added, warning));
  }
  return told;
}

bool follows_unconfirmed_pay_by(const Assessment& assessment) {
  return std::ranges::any_of(assessment.warnings, [](const Warning& warning) {
    return warning.kind == WarningKind::rule_unconfirmed && warning.rule.starts_with("pay_by.");
  });
}

Message what_was_said(const Order& order, const AssessedOrder& assessed) {
  if (assessed.assessment.phase() != Phase::unpaid) {
    return msg("recorded: {id} on {market}, paid at once", arg("id", order.id), arg("market", market_title(assessed)));
  }
  if (!assessed.assessment.pay_by) {
    return msg("recorded: {id} on {market}; by when it must be paid is not known: ordertrack edit {id} --pay-by TIME",
               arg("id", order.id), arg("market", market_title(assessed)));
  }
  const std::string pay_by = i18n::deadline_text(shown_in(assessed, *assessed.assessment.pay_by));
  return msg(
      follows_unconfirmed_pay_by(assessed.assessment)
          ? mark("recorded: {id} on {market}, to be paid until {time}, which is not confirmed; if its page shows "
                 "another date: ordertrack edit {id} --pay-by TIME")
          : mark("recorded: {id} on {market}, to be paid until {time}"),
      arg("id", order.id), arg("market", market_title(assessed)), arg("time", pay_by));
}

}  // namespace

std::vector<std::string> markets_to_choose_from(const Options& options, const config::MarketBook& markets) {
  const auto [prefix, word] = split_market(input::narrowed(options.word));
  std::vector<std::string> names;
  if (!prefix.empty() || !options.market.empty()) return names;
  for (const Recognised& fit : fits_of(word, prefix, {}, markets)) names.push_back(fit.market);
  if (names.size() < 2) names.clear();
  return names;
}

Result<ChangeReport> run(const Options& options, const store::Orders& orders, const config::MarketBook& markets,
                         const std::vector<config::LadderChoice>& ladders, Instant now) {
  const auto meant = recognised(options, markets);
  if (!meant) return fail(meant.error());
  const auto known = known_market(meant->market, markets);
  if (!known) return fail(known.error());
  const Market& market = **known;
  const auto earlier = orders.under_page_id(meant->market, meant->id);
  if (!earlier) return fail(earlier.error());
  const auto id = free_id(*meant, *earlier);
  if (!id) return fail(id.error());
  auto order = order_from(options, *meant, market, now);
  if (!order) return fail(order.error());
  order->id = *id;
  if (const auto added = add_first_events(*order, options, market, now); !added) return fail(added.error());
  ChangeReport report;
  report.now = now;
  auto warnings = look_at_buyer(*order, orders, market, now);
  if (!warnings) return fail(warnings.error());
  report.warnings = std::move(*warnings);
  auto unlisted = options.fields.payment ? unlisted_payment(market, order->payment) : std::nullopt;
  if (unlisted) report.warnings.push_back(*std::move(unlisted));
  if (!options.fields.ladder)
    std::ranges::move(choose_ladder(*order, ladders, market), std::back_inserter(report.warnings));
  number_events(*order);
  report.changes.command = "add";
  report.changes.at = now;
  report.changes.added.push_back(*order);
  sort_history(order->events);
  report.orders.push_back(assess_order(*order, markets, now));
  std::ranges::move(what_comes_too_late(report.orders.front()), std::back_inserter(report.warnings));
  report.said.push_back(what_was_said(*order, report.orders.front()));
  if (!options.fields.ladder && !order->ladder.empty()) {
    report.said.push_back(msg("it follows the ladder {ladder}, as config.toml says", arg("ladder", order->ladder)));
  }
  if (*id != meant->id) {
    report.said.push_back(
        msg("the market has sold under {page} before: this order is {id}", arg("page", meant->id), arg("id", *id)));
  }
  return report;
}

}  // namespace ordertrack::commands::add
