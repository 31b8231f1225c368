#include "store/derived.hpp"

#include <ordertrack/policy.hpp>

namespace ordertrack::store {

Derived derive(const Order& order, const Markets& markets, Instant now) {
  if (const Market* const market = markets.find(order.market)) {
    const Assessment assessment = assess(*market, order, now);
    return {assessment.phase(), assessment.open ? assessment.worth_a_look_from() : std::nullopt, assessment.open,
            left_unpaid(order)};
  }
  const Phase phase = phase_of(order).phase;
  const bool open = phase != Phase::closed && phase != Phase::cancelled;
  return {phase, open ? std::optional(order.ordered_at) : std::nullopt, open, left_unpaid(order)};
}

}  // namespace ordertrack::store
