#pragma once

#include "commands/assessed_order.hpp"
#include "output/streams.hpp"
#include "support/message.hpp"

#include <string>
#include <vector>

namespace ordertrack::commands {

/// The markets with a rule that was used and is not confirmed: told once for each, below a list of orders.
class UnconfirmedMarkets {
 public:
  void add(const AssessedOrder& order);
  /// In the sequence in which they came.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  /// A line for each, set off from the list; nothing where there are none.
  void show(output::Streams& streams) const;

 private:
  std::vector<std::string> names_;
};

/// That not all rules of a market are confirmed, and how to look at them.
[[nodiscard]] Message unconfirmed_text(const std::string& market);

}  // namespace ordertrack::commands
