#pragma once

#include "commands/due/groups.hpp"
#include "support/message.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace ordertrack::commands::due {

/// How much there is to do.
struct Counts {
  std::size_t due = 0;
  std::size_t later = 0;
};

/// The first line of an answer, as `Sun 6 Dec 08:05: 1 to do now, 2 later`.
[[nodiscard]] Message headline(const ShownTime& now, const Counts& counts);

/// How many orders `--limit` leaves out.
[[nodiscard]] Message left_out_text(const Report& report);

/// The heading of a group, as `Ask about the payment`.
[[nodiscard]] std::string heading(const Group& group);

/// The order's price, as `¥3,200`; empty where it is not known.
[[nodiscard]] std::string price_text(const Order& order);

/// Since when a step is due, as `since Sun 6 Dec 08:00`.
[[nodiscard]] std::string since_text(const Item& item);

/// The same in few cells: of today's the clock alone, of earlier days the day.
[[nodiscard]] std::string short_since_text(const Item& item, Instant now);

/// When a step that comes opens, as `Tue 8 Dec 08:00`; of today's the clock alone where `today` is told.
[[nodiscard]] std::string opens_text(const Item& item, std::optional<Instant> today);

/// Until when a step can be done, as `until Tue 8 Dec 24:00`; empty where that has no end.
[[nodiscard]] std::string until_text(const Item& item);

/// The same in few cells: of today's the clock alone.
[[nodiscard]] std::string short_until_text(const Item& item, Instant now);

/// Of a step that comes the end alone that follows within a day of its begin, by the clock, as `until 24:00`; of others
/// nothing.
[[nodiscard]] std::string near_end_text(const Item& item);

}  // namespace ordertrack::commands::due
