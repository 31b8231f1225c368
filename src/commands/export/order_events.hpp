#pragma once

#include "commands/export/export.hpp"
#include "store/orders.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <vector>

namespace ordertrack::commands::exporting {

/// What the events of all orders have in common.
struct Occasion {
  const Markets& markets;
  std::int64_t last_command = 0;  ///< of the book
  BuyerNames names = BuyerNames::left_out;
  Instant now{};
};

/// The events of one order: those of its due and coming steps, and, cancelled, those that an earlier calendar could
/// show.
///
/// The UID is made of step, order and market. The sequence follows from the number of the book's last command, which
/// grows with every command, `undo` and `redo` too; an event that time alone has made needless is one ahead of itself.
[[nodiscard]] std::vector<exchange::CalendarEvent> events_of(const store::RecordedOrder& order,
                                                             const Occasion& occasion);

}  // namespace ordertrack::commands::exporting
