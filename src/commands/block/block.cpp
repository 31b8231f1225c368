#include "commands/block/block.hpp"

#include "commands/guide.hpp"
#include "commands/happened_at.hpp"
#include "commands/known_market.hpp"
#include "commands/option_value.hpp"
#include "i18n/language.hpp"
#include "input/text.hpp"
#include "input/time.hpp"

#include <algorithm>
#include <utility>

namespace ordertrack::commands::block {
namespace {

/// Whom a command means: a buyer on a market, and the order that was named, if one was.
struct Meant {
  std::optional<Order> order;
  const Market* market = nullptr;
  std::string market_name;
  std::string name;
  std::string buyer_id;

  [[nodiscard]] bool has_buyer() const { return !name.empty() || !buyer_id.empty(); }
  [[nodiscard]] std::string shown_name() const { return name.empty() ? buyer_id : name; }
  /// In a sentence: the name, else whose buyer it is.
  [[nodiscard]] std::string called() const {
    return has_buyer() ? shown_name() : i18n::render(msg("the buyer of {id}", arg("id", order->id)));
  }
};

Result<Meant> buyer_of_order(const Options& options, const store::Orders& orders, const Markets& markets) {
  auto order = orders.find(options.order, options.market);
  if (!order) return fail(order.error());
  const Market& market = market_of(*order, markets);
  Meant meant{std::nullopt, &market, order->market, order->buyer, order->buyer_id};
  meant.order = std::move(*order);
  return meant;
}

/// Several buyers of one market may have the name: then only the market's ids tell them apart.
Result<std::string> id_among_namesakes(const Options& options, const std::string& market, const std::string& name,
                                       const store::Orders& orders) {
  const auto known = orders.buyers(name);
  if (!known) return fail(known.error());
  std::vector<std::string> ids;
  for (const store::Buyer& buyer : *known) {
    if (buyer.market == market && buyer.name == name && buyer.blocked == options.unblock) ids.push_back(buyer.buyer_id);
  }
  if (ids.size() < 2) return ids.empty() ? std::string{} : ids.front();
  return fail(ErrorKind::ambiguous,
              msg("several buyers are called {buyer} on {market}: {ids}", arg("buyer", name), arg("market", market),
                  arg("ids", i18n::joined(ids))),
              {msg("name an order of the one you mean")});
}

Result<Meant> buyer_by_name(const Options& options, const store::Orders& orders, const Markets& markets) {
  const auto known = known_market(options.market, markets);
  if (!known) return fail(known.error());
  const Market* market = *known;
  auto name = input::read_text(options.buyer, "buyer");
  if (!name) return fail(name.error());
  if (name->empty()) return fail(ErrorKind::usage, msg("the buyer's name is empty"));
  auto id = id_among_namesakes(options, market->name, *name, orders);
  if (!id) return fail(id.error());
  return Meant{std::nullopt, market, market->name, std::move(*name), *std::move(id)};
}

/// The orders that the block is written to: every open one of the buyer, and the one that was named.
Result<std::vector<Order>> orders_of(const Meant& meant, const store::Orders& orders) {
  std::vector<Order> all;
  if (meant.has_buyer()) {
    auto open = orders.open_of(meant.market_name, meant.name, meant.buyer_id);
    if (!open) return fail(open.error());
    all = std::move(*open);
  }
  const auto is_named = [&](const Order& order) { return meant.order && order.number == meant.order->number; };
  if (meant.order && std::none_of(all.begin(), all.end(), is_named)) all.push_back(*meant.order);
  return all;
}

Result<Instant> when(const Options& options, const Meant& meant, Instant now) {
  if (meant.order) return happened_at(options.at, *meant.order, *meant.market, now);
  if (!options.at) return now;
  const auto at = option_value("--at", input::read_time(*options.at, meant.market->zone, now, input::happened));
  if (!at || *at <= now) return at;
  return fail(ErrorKind::out_of_range,
              msg("--at {time} lies in the future", arg("time", shown(meant.market->zone, *at))),
              {msg("record it once it has happened")});
}

Result<bool> stands_blocked(const Meant& meant, const store::Orders& orders) {
  if (meant.order && is_blocked(*meant.order)) return true;
  if (!meant.has_buyer()) return false;
  const auto buyer = orders.buyer(meant.market_name, meant.name, meant.buyer_id);
  if (!buyer) return fail(buyer.error());
  return buyer->has_value() && (*buyer)->blocked;
}

tl::unexpected<Error> so_already(const Meant& meant, const Options& options) {
  const std::string name = meant.called();
  if (options.unblock) {
    return fail(ErrorKind::already,
                msg("{buyer} is not blocked on {market}", arg("buyer", name), arg("market", meant.market_name)));
  }
  return fail(ErrorKind::already,
              msg("{buyer} is blocked on {market} already", arg("buyer", name), arg("market", meant.market_name)),
              {msg("take it back with ordertrack unblock")});
}

/// What is written to each order.
struct Deed {
  EventKind kind;
  Instant at;
  std::string reason;
};

void mark_orders(Report& report, const std::vector<Order>& all, const Deed& deed, const Markets& markets) {
  ChangeReport& outcome = report.part.outcome;
  for (const Order& order : all) {
    if (is_blocked(order) == (deed.kind == EventKind::block)) continue;
    Event event;
    event.at = std::max(deed.at, order.ordered_at);
    event.kind = deed.kind;
    event.text = deed.reason;
    outcome.changes.events.push_back({order.number, event});
    report.orders.push_back(assess_order(order, markets, report.now));
    outcome.orders.push_back(assess_order(with_event(order, event), markets, report.now));
  }
}

/// When the market was to cancel an unpaid order by itself, where that has passed.
std::optional<Instant> cancelled_by_itself(const Meant& meant, Instant now) {
  const auto at = instant_of(*meant.market, *meant.order, meant.market->auto_cancel);
  return at && *at <= now ? at : std::nullopt;
}

void warn_of_unpaid(Report& report, const Meant& meant) {
  if (!meant.market->block_before_cancel) return;
  if (const auto at = cancelled_by_itself(meant, report.now)) {
    report.warnings.push_back(msg("{market} was to cancel {id} by itself at {time}: the buyer's page may be gone",
                                  arg("market", market_title(*meant.market)), arg("id", meant.order->id),
                                  arg("time", shown(meant.market->zone, *at))));
  } else {
    report.warnings.push_back(msg("block before you cancel: afterwards the buyer's page is gone"));
  }
}

void add_warnings(Report& report, const Meant& meant) {
  if (!meant.has_buyer()) {
    report.warnings.push_back(msg("the buyer's name is not known: the block is written to this order alone"));
  }
  if (!meant.order) return;
  const Phase phase = phase_of(*meant.order).phase;
  if (phase == Phase::cancelled) {
    report.warnings.push_back(msg("{id} is cancelled: the buyer's page may be gone", arg("id", meant.order->id)));
  } else if (phase == Phase::unpaid) {
    warn_of_unpaid(report, meant);
  }
}

Message said(const Meant& meant, const Options& options) {
  const std::string name = meant.called();
  if (options.unblock) {
    return msg("recorded: {buyer} is no longer blocked on {market}", arg("buyer", name),
               arg("market", meant.market_name));
  }
  return msg("recorded: {buyer} is blocked on {market}", arg("buyer", name), arg("market", meant.market_name));
}

}  // namespace

Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  const auto meant =
      options.order.empty() ? buyer_by_name(options, orders, markets) : buyer_of_order(options, orders, markets);
  if (!meant) return fail(meant.error());
  const auto blocked = stands_blocked(*meant, orders);
  if (!blocked) return fail(blocked.error());
  if (*blocked != options.unblock) return so_already(*meant, options);
  const auto at = when(options, *meant, now);
  if (!at) return fail(at.error());
  const auto reason = input::read_text(options.reason, "reason");
  if (!reason) return fail(reason.error());
  const auto all = orders_of(*meant, orders);
  if (!all) return fail(all.error());
  const Deed deed{options.unblock ? EventKind::unblock : EventKind::block, *at, *reason};

  Report report;
  report.now = now;
  report.market = meant->market;
  report.code = options.code;
  report.buyer = meant->shown_name();
  ChangeReport& outcome = report.part.outcome;
  outcome.now = now;
  outcome.changes.command = to_string(deed.kind);
  outcome.changes.at = now;
  outcome.said.push_back(said(*meant, options));
  if (meant->has_buyer()) {
    outcome.changes.blocks.push_back({meant->market_name, meant->name, meant->buyer_id, !options.unblock, deed.at,
                                      deed.reason, meant->order ? std::optional(meant->order->number) : std::nullopt});
  }
  mark_orders(report, *all, deed, markets);
  if (options.unblock) return report;
  report.guide = guide_for(*meant->market, meant->order.value_or(Order{}), Phase::unpaid, Action::block);
  if (meant->order) report.address = page_address(*meant->market, *meant->order);
  add_warnings(report, *meant);
  report.part.question = meant->has_buyer() ? msg("is {buyer} blocked now?", arg("buyer", meant->shown_name()))
                                            : msg("is the buyer blocked now?");
  return report;
}

}  // namespace ordertrack::commands::block
