#include <ordertrack/order.hpp>

#include "policy/history.hpp"
#include "policy/words.hpp"

#include <algorithm>
#include <tuple>

namespace ordertrack {
namespace {

constexpr auto phases = std::to_array<policy::Word<Phase>>({
    {Phase::unpaid, "unpaid"},
    {Phase::paid, "paid"},
    {Phase::shipped, "shipped"},
    {Phase::closed, "closed"},
    {Phase::cancelled, "cancelled"},
});

}  // namespace

std::string_view to_string(Phase phase) { return policy::word_of(phases, phase); }

std::optional<Phase> phase(std::string_view word) { return policy::value_of(phases, word); }

void sort_history(std::vector<Event>& events) {
  const auto place = [](const Event& event) { return std::tuple{event.at, event.sequence}; };
  if (!std::ranges::is_sorted(events, {}, place)) std::ranges::stable_sort(events, {}, place);
}

PhaseSpan phase_of(const Order& order) { return policy::phase_of(policy::history_of(order), order.ordered_at); }

bool is_blocked(const Order& order) { return policy::is_blocked(policy::history_of(order)); }

namespace {

bool ended_for_want_of_payment(const PhaseSpan& span) {
  return span.phase == Phase::cancelled && span.was == Phase::unpaid && span.by != Party::buyer && !span.cut_short;
}

}  // namespace

bool knows_buyer(const Order& order) { return order.buyer_linked || !order.buyer_id.empty(); }

bool left_unpaid(const Order& order) {
  const auto span = phase_of(order);
  return ended_for_want_of_payment(span) && !span.paid_after_cancel;
}

std::optional<Instant> redeemed_at(const Order& order) {
  const auto span = phase_of(order);
  return ended_for_want_of_payment(span) ? span.paid_after_cancel : std::nullopt;
}

}  // namespace ordertrack
