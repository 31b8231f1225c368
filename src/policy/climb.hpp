#pragma once

#include <ordertrack/assessment.hpp>
#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::policy {

/// Every payment method that a market's rules and steps name, and an empty word for any other.
[[nodiscard]] std::vector<std::string> methods_of(const Market& market, const Ladder& ladder);

/// What came of the steps of a ladder while it was climbed.
class Climb {
 public:
  Climb(const Market& market, const Ladder& ladder) : market_(market), ladder_(ladder) {}

  /// Climbs it once for each kind of order, until every step was due once.
  void climb_all();

  /// Whether the step was due once.
  [[nodiscard]] bool reached(const Step& step) const { return reached_.contains(&step); }
  /// How it stood at the end of the last climb that it concerned, or nullptr.
  [[nodiscard]] const StepState* last_state(const Step& step) const;

 private:
  enum class Options : bool { left, done };

  void climb_from(Phase phase, const Order& order);
  void climb(Order order, Instant now, Options options);
  void remember(const Assessment& assessment);
  [[nodiscard]] bool do_what_is_due(Order& order, const Assessment& assessment, Instant now, Options options) const;
  [[nodiscard]] bool all_reached() const { return reached_.size() == ladder_.steps.size(); }

  const Market& market_;
  const Ladder& ladder_;
  std::set<const Step*> reached_;
  std::vector<StepState> last_;
};

}  // namespace ordertrack::policy
