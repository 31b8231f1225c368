#pragma once

#include "policy/facts.hpp"

#include <ordertrack/assessment.hpp>

#include <optional>
#include <string>

namespace ordertrack::policy {

/// Keeps the latest of the instants it is given and why; of equal ones the last, which is the harder to move.
class Latest {
 public:
  void take(const std::optional<Instant>& at, Because because) {
    if (at && (!bound_ || *at >= bound_->at)) bound_ = Bound{*at, because};
  }
  [[nodiscard]] const std::optional<Bound>& bound() const { return bound_; }

 private:
  std::optional<Bound> bound_;
};

/// Keeps the earliest of the instants it is given and why; of equal ones the first.
class Earliest {
 public:
  void take(const std::optional<Instant>& at, Because because) {
    if (at && (!bound_ || *at < bound_->at)) bound_ = Bound{*at, because};
  }
  [[nodiscard]] const std::optional<Bound>& bound() const { return bound_; }

 private:
  std::optional<Bound> bound_;
};

/// When a step opens; without a bound it waits for something whose instant is not known.
struct Opening {
  std::optional<Bound> bound;
  std::string waits_for;
  std::optional<Instant> ready;  ///< when it would open if there were no quiet hours
};

/// When a step of the order's phase is over, if a rule says so.
[[nodiscard]] std::optional<Bound> closing_of(const Facts& facts, const Step& step);

/// When a step of the order's phase opens. `closes` is the step's own end; `predecessor` the state of the step named in
/// `after`, or nullptr where none holds it.
[[nodiscard]] Opening opening_of(const Facts& facts, const Step& step, const std::optional<Bound>& closes,
                                 const StepState* predecessor);

/// Raises `latest` to what no ladder can lower: the instants before which nobody may cancel an unpaid order.
void take_cancel_guards(Latest& latest, const Facts& facts);

/// The end of the quiet hours that an instant lies in, or nothing.
[[nodiscard]] std::optional<Instant> end_of_quiet_hours(const Market& market, Instant instant);

}  // namespace ordertrack::policy
