#include "policy/facts.hpp"

#include <algorithm>

namespace ordertrack::policy {
namespace {

using namespace std::chrono_literals;

std::optional<Instant> instant_of(const Facts& facts, const std::optional<DayRule>& rule) {
  return rule ? policy::instant_of(facts, *rule) : std::nullopt;
}

/// A deadline at 24:00 belongs to the day that it ends.
std::optional<Instant> last_second_before(std::optional<Instant> deadline) {
  if (deadline) *deadline -= 1s;
  return deadline;
}

std::optional<Instant> anchor_of(const Facts& facts, Anchor anchor) {
  switch (anchor) {
    case Anchor::begin:
      return facts.span.begin;
    case Anchor::ordered:
      return facts.order.ordered_at;
    case Anchor::paid:
      return facts.span.paid_at;
    case Anchor::shipped:
      return facts.span.shipped_at;
    case Anchor::pay_by:
      return last_second_before(facts.pay_by);
    case Anchor::ship_by:
      return last_second_before(facts.ship_by);
    case Anchor::last_date:
      return last_second_before(std::max({facts.pay_by, facts.told_deadline, facts.promised_until}));
  }
  return std::nullopt;
}

bool is_business_day(const Market& market, std::chrono::local_days day) {
  return std::chrono::weekday{day}.iso_encoding() <= 5 && !market.holidays.contains(day);
}

std::chrono::local_days days_after(const Market& market, std::chrono::local_days day, int count, DayCount kind) {
  if (kind == DayCount::calendar) return day + std::chrono::days{count};
  const std::chrono::days step{count < 0 ? -1 : 1};
  for (auto left = std::abs(count); left > 0;) {
    day += step;
    if (is_business_day(market, day)) --left;
  }
  return day;
}

std::optional<Instant> pay_by_of(const Facts& facts) {
  if (facts.order.pay_by) return facts.order.pay_by;
  const auto* rule = pay_by_rule(facts.market, facts.order.payment).rule;
  return rule == nullptr ? std::nullopt : policy::instant_of(facts, *rule);
}

std::optional<Instant> ship_by_of(const Facts& facts) {
  return facts.order.ship_by ? facts.order.ship_by : instant_of(facts, facts.market.ship_by);
}

void raise(std::optional<Instant>& latest, const std::optional<Instant>& candidate) {
  latest = std::max(latest, candidate);
}

void read_dates(Facts& facts) {
  for (const auto* event : facts.history) {
    if (event->kind == EventKind::message) raise(facts.told_deadline, event->deadline);
    if (event->kind == EventKind::snooze) raise(facts.snoozed_until, event->until);
    if (event->kind == EventKind::promise) raise(facts.promised_until, event->until);
  }
}

template <typename Value>
bool contains(const std::vector<Value>& values, const Value& wanted) {
  return std::ranges::find(values, wanted) != values.end();
}

}  // namespace

Facts read_anchors(const Market& market, const Order& order) {
  Facts facts{.market = market, .order = order, .history = history_of(order)};
  facts.span = phase_of(facts.history, order.ordered_at);
  facts.pay_by = pay_by_of(facts);
  facts.ship_by = ship_by_of(facts);
  return facts;
}

Facts read_facts(const Market& market, const Order& order) {
  auto facts = read_anchors(market, order);
  facts.limits = {.cancellable_from = instant_of(facts, market.cancellable_from),
                  .cancellable_until = instant_of(facts, market.cancellable_until),
                  .auto_cancel = instant_of(facts, market.auto_cancel),
                  .auto_complete = instant_of(facts, market.auto_complete)};
  read_dates(facts);
  facts.payment_to_settle = unacknowledged_payment(facts.history, facts.span);
  return facts;
}

std::optional<Instant> instant_of(const Facts& facts, const DayOffset& offset) {
  const auto anchor = anchor_of(facts, offset.from);
  if (!anchor) return std::nullopt;
  const auto day = civil_day(facts.market.zone, *anchor);
  return instant_at(facts.market.zone, days_after(facts.market, day, offset.day, offset.count), offset.at);
}

std::optional<Instant> instant_of(const Facts& facts, const DayRule& rule) {
  return instant_of(facts, DayOffset{rule.day, rule.at, rule.count, rule.from});
}

PayByRule pay_by_rule(const Market& market, std::string_view payment) {
  auto found = market.pay_by.find(payment);
  if (found == market.pay_by.end()) found = market.pay_by.find(std::string_view{"default"});
  if (found == market.pay_by.end()) return {};
  return {found->first, &found->second};
}

/// Whether a step tells on the buyer for not having paid, which an order that was paid after all, or that the seller
/// cut short, gives no reason for.
bool blames_in_vain(const PhaseSpan& span, const Step& step) {
  const bool blames = step.action == Action::report || step.action == Action::rate;
  return blames && span.was == Phase::unpaid && (span.paid_after_cancel || span.cut_short);
}

bool concerns(const Facts& facts, const Step& step) {
  const auto& span = facts.span;
  if (step.phase != span.phase) return false;
  if (!is_for(step, facts.order.payment)) return false;
  if (span.phase != Phase::cancelled) return true;
  if (blames_in_vain(span, step)) return false;
  return span.was && span.by && contains(step.was, *span.was) && contains(step.by, *span.by);
}

}  // namespace ordertrack::policy
