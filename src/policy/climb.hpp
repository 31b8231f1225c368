#pragma once

#include <ordertrack/assessment.hpp>
#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::policy {

/// Every payment method that a market's rules and steps name, and an empty word for any other.
[[nodiscard]] std::vector<std::string> methods_of(const Market& market, const Ladder& ladder);

/// What came of the steps of a ladder while it was climbed with orders of one payment method.
class Climb {
 public:
  Climb(const Market& market, const Ladder& ladder, std::string method);

  /// Climbs it once for each kind of order, until every step for the method was due once.
  void climb_all();

  [[nodiscard]] const std::string& method() const { return method_; }
  /// Whether the step was due once.
  [[nodiscard]] bool reached(const Step& step) const { return reached_.contains(&step); }
  /// Whether the step, a cancellation, was due before the buyer was told of it, although everything was done in time.
  [[nodiscard]] bool comes_unannounced(const Step& step) const { return unannounced_.contains(&step); }
  /// How it stood at the end of the last climb that it concerned, or nullptr.
  [[nodiscard]] const StepState* last_state(const Step& step) const;

 private:
  enum class Options : bool { left, done };

  void climb_from(Phase phase, const Order& order);
  void climb(Order order, Instant now, Options options);
  void remember(const Assessment& assessment);
  [[nodiscard]] bool do_what_is_due(Order& order, const Assessment& assessment, Instant now, Options options) const;
  [[nodiscard]] bool all_reached() const { return reached_.size() >= concerned_; }

  const Market& market_;
  const Ladder& ladder_;
  std::string method_;
  std::size_t concerned_;  ///< how many steps are for the method
  std::set<const Step*> reached_;
  std::set<const Step*> unannounced_;
  std::vector<StepState> last_;
};

}  // namespace ordertrack::policy
