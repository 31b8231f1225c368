#pragma once

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <optional>

namespace ordertrack::store {

/// What the store keeps of the policy's verdict on an order, so that `due` reads only what can be due.
struct Derived {
  Phase phase = Phase::unpaid;
  std::optional<Instant> next_due_at{};  ///< from when on the order is worth a look
  bool open = false;
  bool left_unpaid = false;

  friend bool operator==(const Derived&, const Derived&) = default;
};

/// The verdict at `now`. An order of a market that is not known stays open while its phase is not an end, and can be
/// due from when it was placed: so it goes on being shown.
[[nodiscard]] Derived derive(const Order& order, const Markets& markets, Instant now);

}  // namespace ordertrack::store
