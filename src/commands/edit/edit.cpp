#include "commands/edit/edit.hpp"

#include "commands/edit/differences.hpp"
#include "commands/event_text.hpp"
#include "commands/losses.hpp"
#include "commands/payment_text.hpp"
#include "input/text.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace ordertrack::commands::edit {
namespace {

/// Whether an event tells what became of the order, and not only what was written down about it.
bool is_part_of_its_course(const Event& event) {
  return event.kind != EventKind::add && event.kind != EventKind::edit && event.kind != EventKind::note;
}

Result<Instant> corrected_ordered_at(const std::string& typed, const Order& order, const Market& market, Instant now) {
  const auto ordered = read_ordered(typed, market, now);
  if (!ordered) return ordered;
  const auto earlier = std::ranges::find_if(
      order.events, [&](const Event& event) { return is_part_of_its_course(event) && event.at < *ordered; });
  if (earlier == order.events.end()) return ordered;
  return fail(
      ErrorKind::out_of_range,
      msg("--ordered {time} is later than what happened to {id} at {event}", arg("time", shown(market.zone, *ordered)),
          arg("id", order.id), arg("event", shown(market.zone, earlier->at))),
      {msg("see ordertrack log {id}", arg("id", order.id))});
}

Result<Order> corrected(const Options& options, const Order& before, const Market& market, Instant now) {
  Order after = before;
  if (options.ordered) {
    const auto ordered = corrected_ordered_at(*options.ordered, before, market, now);
    if (!ordered) return fail(ordered.error());
    after.ordered_at = *ordered;
  }
  return with_fields(std::move(after), options.fields, market, now).and_then([&](Order edited) -> Result<Order> {
    if (!options.ordered || !edited.pay_by || *edited.pay_by > edited.ordered_at) return edited;
    return fail(ErrorKind::out_of_range,
                msg("--ordered {time} is not before the pay-by of {id}, {pay_by}",
                    arg("time", shown(market.zone, edited.ordered_at)), arg("id", edited.id),
                    arg("pay_by", shown(market.zone, *edited.pay_by))),
                {msg("correct --pay-by, too")});
  });
}

/// The second id to be given to an order; nothing where none was typed.
Result<std::optional<std::string>> new_alias(const Options& options, const Order& order, const store::Orders& orders) {
  if (!options.alias) return std::nullopt;
  auto id = input::read_id(*options.alias);
  if (!id) return fail(id.error());
  const auto known = orders.find(*id, order.market);
  if (!known && known.error().kind != ErrorKind::not_found && known.error().kind != ErrorKind::ambiguous) {
    return fail(known.error());
  }
  const bool taken = known && (known->id == *id || !known->id.starts_with(*id));
  if (!taken) return std::optional(std::move(*id));
  if (known->number == order.number) {
    return fail(ErrorKind::already,
                msg("{alias} means the order {id} already", arg("alias", *id), arg("id", order.id)));
  }
  return fail(ErrorKind::exists, msg("{alias} is the order {id} already", arg("alias", *id), arg("id", known->id)),
              {msg("see ordertrack status {id}", arg("id", known->id))});
}

/// The order now belongs to a buyer who stands blocked: it is marked, as `add` does.
Result<bool> comes_to_blocked_buyer(const Order& before, const Order& after, const store::Orders& orders) {
  const bool same_buyer = before.buyer == after.buyer && before.buyer_id == after.buyer_id;
  if (same_buyer || is_blocked(after) || (after.buyer.empty() && after.buyer_id.empty())) return false;
  const auto buyer = orders.buyer(after.market, after.buyer, after.buyer_id);
  if (!buyer) return fail(buyer.error());
  return buyer->has_value() && (*buyer)->blocked;
}

ChangeReport report_of(const Order& before, Order after, const std::vector<std::string>& lines, const Zone& zone,
                       Instant now) {
  ChangeReport report;
  report.now = now;
  report.changes.command = "edit";
  report.changes.at = now;
  for (const std::string& line : lines) {
    report.said.push_back(
        msg("corrected {id}, {change}", arg("id", before.id), arg("change", correction_text(line, zone))));
    report.changes.events.push_back({before.number, {.at = now, .kind = EventKind::edit, .text = line}});
  }
  if (after != before) report.changes.corrections.push_back({std::move(after)});
  return report;
}

void add_block(ChangeReport& report, const Order& after, Instant now) {
  report.changes.events.push_back({after.number, {.at = now, .kind = EventKind::block}});
  report.warnings.push_back(
      msg("the buyer {buyer} is blocked on {market}", arg("buyer", shown_buyer(after)), arg("market", after.market)));
}

}  // namespace

Result<ChangeReport> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  const auto before = orders.find(options.order, {});
  if (!before) return fail(before.error());
  const auto after = corrected(options, *before, market_of(*before, markets), now);
  if (!after) return fail(after.error());
  const auto alias = new_alias(options, *before, orders);
  if (!alias) return fail(alias.error());
  const auto blocked = comes_to_blocked_buyer(*before, *after, orders);
  if (!blocked) return fail(blocked.error());

  std::vector<std::string> lines = differences(*before, *after);
  if (*alias) lines.push_back(difference("alias", {}, **alias));
  if (lines.empty()) {
    return fail(ErrorKind::already, msg("nothing to correct: {id} is so already", arg("id", before->id)),
                {msg("see ordertrack status {id}", arg("id", before->id))});
  }
  ChangeReport report = report_of(*before, *after, lines, market_of(*before, markets).zone, now);
  if (*alias) report.changes.aliases.push_back({before->number, **alias});
  if (*blocked) add_block(report, *after, now);
  auto unlisted =
      after->payment != before->payment ? unlisted_payment(market_of(*before, markets), after->payment) : std::nullopt;
  if (unlisted) report.warnings.push_back(*std::move(unlisted));
  Order afterwards = *after;
  for (const store::NewEvent& event : report.changes.events) {
    afterwards = with_event(std::move(afterwards), event.event);
  }
  report.orders.push_back(assess_order(std::move(afterwards), markets, now));
  for (Message& loss : losses(assess(market_of(*before, markets), *before, now), report.orders.front()))
    report.warnings.push_back(std::move(loss));
  return report;
}

}  // namespace ordertrack::commands::edit
