#include "policy/history.hpp"

#include <algorithm>
#include <tuple>

namespace ordertrack::policy {
namespace {

auto place(const Event& event) { return std::tuple{event.at, event.sequence}; }

bool in_order(const Event* earlier, const Event* later) { return place(*earlier) < place(*later); }

void enter(PhaseSpan& span, Phase phase, Instant begin) {
  span.phase = phase;
  span.begin = begin;
}

void cancel(PhaseSpan& span, const Event& event) {
  if (span.phase == Phase::closed || span.phase == Phase::cancelled) return;
  span.was = span.phase;
  span.by = event.by.value_or(Party::seller);
  span.cut_short = event.until.has_value();
  enter(span, Phase::cancelled, event.at);
}

void pay(PhaseSpan& span, Instant at) {
  if (span.phase == Phase::cancelled) span.paid_after_cancel = at;
  if (span.phase != Phase::unpaid) return;
  span.paid_at = at;
  enter(span, Phase::paid, at);
}

void ship(PhaseSpan& span, Instant at) {
  if (span.phase != Phase::paid) return;
  span.shipped_at = at;
  enter(span, Phase::shipped, at);
}

void receive(PhaseSpan& span, Instant at) {
  if (span.phase == Phase::paid || span.phase == Phase::shipped) enter(span, Phase::closed, at);
}

void follow(PhaseSpan& span, const Event& event) {
  switch (event.kind) {
    case EventKind::pay:
      return pay(span, event.at);
    case EventKind::ship:
      return ship(span, event.at);
    case EventKind::receive:
      return receive(span, event.at);
    case EventKind::cancel:
      return cancel(span, event);
    default:
      return;
  }
}

}  // namespace

History history_of(const Order& order) {
  History history;
  history.reserve(order.events.size());
  for (const auto& event : order.events) history.push_back(&event);
  if (!std::ranges::is_sorted(history, in_order)) std::ranges::stable_sort(history, in_order);
  return history;
}

PhaseSpan phase_of(const History& history, Instant ordered_at) {
  PhaseSpan span{.phase = Phase::unpaid, .begin = ordered_at};
  for (const auto* event : history) follow(span, *event);
  return span;
}

const Event* last_of(const History& history, EventKind kind) {
  const auto found = std::ranges::find(history.rbegin(), history.rend(), kind, &Event::kind);
  return found == history.rend() ? nullptr : *found;
}

bool comes_after(const Event* later, const Event* earlier) {
  return later != nullptr && (earlier == nullptr || in_order(earlier, later));
}

bool is_blocked(const History& history) {
  return comes_after(last_of(history, EventKind::block), last_of(history, EventKind::unblock));
}

std::optional<Instant> unacknowledged_payment(const History& history, const PhaseSpan& span) {
  if (!span.paid_after_cancel) return std::nullopt;
  if (comes_after(last_of(history, EventKind::note), last_of(history, EventKind::pay))) return std::nullopt;
  return span.paid_after_cancel;
}

}  // namespace ordertrack::policy
