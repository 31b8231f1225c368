#pragma once

#include "commands/assessed_order.hpp"
#include "output/json.hpp"

#include <cstdint>
#include <vector>

namespace ordertrack::commands {

/// How much of an order the JSON tells.
enum class Detail : std::uint8_t { summary, everything };

/// A document that begins as every one does: `{"schema":1,"now":...}`.
[[nodiscard]] output::Json document(Instant now);

/// An order as ordertrack(1) describes it: facts, what is due, what opens `later` (positions in the assessment's
/// steps), what comes next, warnings; with `everything` also every step and the history.
[[nodiscard]] output::Json order_json(const AssessedOrder& order, const std::vector<std::size_t>& later, Detail detail);

/// A line of an order's history as ordertrack(1) describes it.
[[nodiscard]] output::Json event_json(const Event& event);

/// A list of orders as `"orders"` of a document.
[[nodiscard]] output::Json orders_document(Instant now, const std::vector<AssessedOrder>& orders);

}  // namespace ordertrack::commands
