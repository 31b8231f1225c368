#pragma once

#include "policy/generators.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

/// A seller who looks at the list at some instants and does, one after the other, each step due that is not optional.
namespace ordertrack::story {

class Seller {
 public:
  Seller(const Market& market, Order order) : market_(market), order_(std::move(order)) {}

  void look(Instant now) {
    while (const auto* step = first_due(now)) {
      if (step->action == Action::cancel) before_cancel_ = assess(market_, order_, now);
      done_.push_back(step->name);
      happens(order_, deed(market_, order_, *step, now));
    }
  }

  /// Looks at each instant at which something becomes due, until nothing comes.
  void look_whenever_due(Instant from) {
    look(from);
    for (auto next = next_opening(from); next; next = next_opening(*next)) look(*next);
  }

  [[nodiscard]] const Order& order() const { return order_; }
  /// The names of the steps in the order in which they were done.
  [[nodiscard]] const std::vector<std::string>& done() const { return done_; }
  [[nodiscard]] bool did(std::string_view step) const { return std::ranges::find(done_, step) != done_.end(); }
  [[nodiscard]] bool cancelled() const { return before_cancel_.has_value(); }

  /// What became of a step in the end; for one of the phase that a cancellation ended, what it was just before.
  [[nodiscard]] StepStatus fate(std::string_view step) const {
    const auto end = assess(market_, order_, order_.ordered_at + 4000h);
    const auto* state = end.find(step);
    if (state->status != StepStatus::idle || !before_cancel_) return state->status;
    return before_cancel_->find(step)->status;
  }

 private:
  const Step* first_due(Instant now) const {
    const auto assessment = assess(market_, order_, now);
    for (const auto position : assessment.due)
      if (!assessment.steps[position].step->optional) return assessment.steps[position].step;
    return nullptr;
  }

  std::optional<Instant> next_opening(Instant now) const {
    const auto assessment = assess(market_, order_, now);
    if (!assessment.next) return std::nullopt;
    return assessment.steps[*assessment.next].opens->at;
  }

  const Market& market_;
  Order order_;
  std::vector<std::string> done_;
  std::optional<Assessment> before_cancel_;
};

/// A seller who looks at the first instants of `looks`, whatever they are, and from the last on whenever something is
/// due.
inline Seller seller_who_looks(const Scenario& scenario, const std::vector<Instant>& looks) {
  Seller seller{scenario.market, scenario.order};
  for (const auto now : looks) seller.look(now);
  seller.look_whenever_due(looks.empty() ? scenario.order.ordered_at : looks.back());
  return seller;
}

}  // namespace ordertrack::story
