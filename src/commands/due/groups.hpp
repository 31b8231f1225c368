#pragma once

#include "commands/due/due.hpp"
#include "commands/unconfirmed.hpp"

#include <ordertrack/assessment.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ordertrack::commands::due {

/// One step of one order of a report; lives no longer than that.
struct Item {
  const Row* row;
  std::size_t position;

  [[nodiscard]] const AssessedOrder& order() const { return row->order; }
  [[nodiscard]] const StepState& state() const { return row->order.assessment.steps[position]; }
  [[nodiscard]] const Step& step() const { return *state().step; }
  [[nodiscard]] std::optional<Instant> end() const { return row->end_of(position); }
};

/// The orders that wait for the same command.
struct Group {
  std::vector<Item> items;  ///< at least one

  [[nodiscard]] const Step& step() const { return items.front().step(); }
};

/// What is due, most urgent first; the steps that may be left come last.
[[nodiscard]] std::vector<Group> groups_of(const Report& report);

/// What comes later, by the time at which it opens.
[[nodiscard]] std::vector<Item> later_of(const Report& report);

/// The orders with no step to do, but with something that must not be forgotten.
[[nodiscard]] std::vector<const AssessedOrder*> to_decide(const Report& report);

/// The markets of listed orders of which not all rules are confirmed, in the sequence of the list.
[[nodiscard]] UnconfirmedMarkets unconfirmed_markets(const Report& report);

}  // namespace ordertrack::commands::due
