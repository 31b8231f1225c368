#pragma once

#include "commands/assessed_order.hpp"
#include "output/json.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ordertrack::commands {

/// How much of an order the JSON tells.
enum class Detail : std::uint8_t { summary, everything };

/// A document that begins as every one does: `{"schema":1,"now":...}`.
[[nodiscard]] output::Json document(Instant now);

/// The steps of an order that an answer is about: positions in the assessment's steps.
struct Listed {
  std::vector<std::size_t> due;
  std::vector<std::size_t> later;
};

/// An order as ordertrack(1) describes it: facts, the listed steps, what comes next, warnings; with `everything` also
/// every step and the history.
[[nodiscard]] output::Json order_json(const AssessedOrder& order, const Listed& listed, Detail detail);

/// The same with all that is due now and later today.
[[nodiscard]] output::Json order_json(const AssessedOrder& order, Instant now, Detail detail);

/// A line of an order's history as ordertrack(1) describes it.
[[nodiscard]] output::Json event_json(const Event& event);

/// A list of orders as `"orders"` of a document.
[[nodiscard]] output::Json orders_document(Instant now, const std::vector<AssessedOrder>& orders);

}  // namespace ordertrack::commands
