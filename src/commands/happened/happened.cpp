#include "commands/happened/happened.hpp"

#include "commands/happened_at.hpp"
#include "commands/out_of_sight.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace ordertrack::commands::happened {
namespace {

/// An order to which something is said to have happened, and where it stands.
struct Subject {
  const Order& order;
  const Market& market;
  PhaseSpan span;

  [[nodiscard]] Arg id() const { return arg("id", order.id); }
  [[nodiscard]] Arg since(Instant at) const { return arg("time", shown(market.zone, at)); }
  [[nodiscard]] Arg since_begin() const { return since(span.begin); }
};

using Refusal = std::optional<Error>;

Error already(std::string_view sentence, const Subject& subject, Instant since) {
  return {ErrorKind::already,
          msg(sentence, subject.id(), subject.since(since)),
          {msg("see ordertrack status {id}; what was recorded last is taken back with ordertrack undo", subject.id())}};
}

Error closed_already(const Subject& subject) {
  return already(mark("the order {id} is closed already, since {time}"), subject, subject.span.begin);
}

Refusal refuse_payment(const Subject& subject) {
  const std::optional<Instant> paid = subject.span.paid_at ? subject.span.paid_at : subject.span.paid_after_cancel;
  if (!paid) return std::nullopt;
  return already(mark("the order {id} is paid already, since {time}"), subject, *paid);
}

Error not_paid_yet(const Subject& subject) {
  return {ErrorKind::not_possible,
          msg("the order {id} is not paid yet", subject.id()),
          {msg("record the payment first: ordertrack pay {id}", subject.id())}};
}

Error cancelled(const Subject& subject) {
  return {ErrorKind::not_possible,
          msg("the order {id} was cancelled {time}", subject.id(), subject.since_begin()),
          {msg("see ordertrack status {id}", subject.id())}};
}

Refusal refuse_shipment(const Subject& subject) {
  switch (subject.span.phase) {
    case Phase::unpaid:
      return not_paid_yet(subject);
    case Phase::paid:
      return std::nullopt;
    case Phase::shipped:
      return already(mark("the order {id} is shipped already, since {time}"), subject, subject.span.begin);
    case Phase::closed:
      return closed_already(subject);
    case Phase::cancelled:
      return cancelled(subject);
  }
  return std::nullopt;
}

Refusal refuse_receipt(const Subject& subject) {
  switch (subject.span.phase) {
    case Phase::unpaid:
      return not_paid_yet(subject);
    case Phase::paid:
    case Phase::shipped:
      return std::nullopt;
    case Phase::closed:
      return closed_already(subject);
    case Phase::cancelled:
      return cancelled(subject);
  }
  return std::nullopt;
}

Refusal refuse(EventKind kind, const Subject& subject) {
  if (kind == EventKind::pay) return refuse_payment(subject);
  if (kind == EventKind::ship) return refuse_shipment(subject);
  if (kind == EventKind::receive) return refuse_receipt(subject);
  return std::nullopt;
}

std::string_view word_for(EventKind kind) {
  switch (kind) {
    case EventKind::pay:
      return mark("recorded: {id} is paid");
    case EventKind::ship:
      return mark("recorded: {id} is shipped");
    case EventKind::receive:
      return mark("recorded: {id} is received, the order is closed");
    default:
      return mark("recorded: the buyer of {id} wrote");
  }
}

Message settle_with_the_buyer(const Subject& subject) {
  return msg("{id} was paid after the cancellation: settle it with the buyer and record how with ordertrack note {id}",
             subject.id());
}

/// Whether its next step waits for a ship-by that nobody has told.
bool lacks_ship_by(const AssessedOrder& order) {
  return std::ranges::any_of(order.assessment.steps,
                             [](const StepState& state) { return state.waits_for == "ship_by"; });
}

/// The order that the market sold later under the id of one that has ended, while it stands: most likely it was meant.
Result<std::optional<Message>> sold_again(const Subject& subject, const store::Orders& orders) {
  if (subject.span.phase != Phase::cancelled && subject.span.phase != Phase::closed) return std::nullopt;
  const auto same_page = orders.under_page_id(subject.order.market, subject.order.page_id);
  if (!same_page) return fail(same_page.error());
  for (const Order& other : *same_page) {
    const Phase phase = phase_of(other).phase;
    if (other.number == subject.order.number || phase == Phase::closed || phase == Phase::cancelled) continue;
    return msg("the market has sold under this id again: if {other} was meant, ordertrack undo, then name {other}",
               arg("other", other.id));
  }
  return std::nullopt;
}

}  // namespace

Result<ChangeReport> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  const auto order = orders.find(options.order, {});
  if (!order) return fail(order.error());
  const Subject subject{*order, market_of(*order, markets), phase_of(*order)};
  if (auto refusal = refuse(options.kind, subject)) return fail(std::move(*refusal));
  const auto read_at = options.kind == EventKind::reply ? happened_at : happened_in_phase;
  const auto at = read_at(options.at, *order, subject.market, now);
  if (!at) return fail(at.error());
  ChangeReport report = one_event(to_string(options.kind), *order, {.at = *at, .kind = options.kind},
                                  msg(word_for(options.kind), subject.id()), markets, now);
  if (options.kind == EventKind::pay && subject.span.phase == Phase::cancelled) {
    report.warnings.push_back(settle_with_the_buyer(subject));
    if (left_unpaid(*order)) report.said.push_back(msg("{id} no longer counts as left unpaid", subject.id()));
  }
  if (options.kind == EventKind::pay && lacks_ship_by(report.orders.front())) {
    report.said.push_back(
        msg("by when it must be shipped is not known: ordertrack edit {id} --ship-by TIME", subject.id()));
  }
  if (options.kind == EventKind::ship) {
    if (auto end = out_of_sight(report.orders.front())) report.said.push_back(*std::move(end));
  }
  auto again = sold_again(subject, orders);
  if (!again) return fail(again.error());
  if (*again) report.warnings.push_back(**std::move(again));
  return report;
}

}  // namespace ordertrack::commands::happened
