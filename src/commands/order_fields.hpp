#pragma once

#include "support/result.hpp"

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <optional>
#include <string>

namespace ordertrack::commands {

/// Fields of an order as they were typed; nothing: leave as it is; an empty text clears what may be empty.
struct TypedFields {
  std::optional<std::string> buyer{};
  std::optional<std::string> buyer_id{};
  std::optional<std::string> item{};
  std::optional<std::string> price{};
  std::optional<std::string> payment{};
  std::optional<std::string> pay_by{};
  std::optional<std::string> ship_by{};
  std::optional<std::string> ladder{};
};

/// The order with the typed fields in place. Errors: `usage` for a value that is not understood, `not_found` for a
/// ladder, `out_of_range` for a pay-by that is not after the order.
[[nodiscard]] Result<Order> with_fields(Order order, const TypedFields& typed, const Market& market, Instant now);

/// When an order was placed. Errors: `usage`; `out_of_range` in the future.
[[nodiscard]] Result<Instant> read_ordered(const std::string& typed, const Market& market, Instant now);

}  // namespace ordertrack::commands
