#pragma once

#include "messages/template.hpp"

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <optional>

namespace ordertrack::tests {

/// An order of which everything is known: bought at Mercari on Saturday 2026-12-05 14:00, seen on the 8th at 08:05.
struct Known {
  Known();

  Market market;
  Order order;
  std::optional<Instant> pay_by;
  std::optional<Instant> deadline;
  Instant now;
  std::string_view shop = "古道具みどり";

  [[nodiscard]] messages::Facts facts() const { return {market, order, pay_by, deadline, now, shop}; }
};

/// 2026-12-DAY at a time of day in Japan.
[[nodiscard]] Instant december(unsigned day, std::chrono::seconds clock);

}  // namespace ordertrack::tests
