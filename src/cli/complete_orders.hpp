#pragma once

#include "cli/candidates.hpp"
#include "cli/complete_line.hpp"
#include "store/orders.hpp"

#include <ordertrack/market.hpp>

namespace ordertrack::cli {

/// Adds the ids of the orders that the line's command can do something with; `market:id` where a colon was typed.
///
/// The store offers by phase; `cancel`, `block` and `unblock` look at each order besides. An id that the line names
/// already is left out, and so is one with characters that no id may have.
void offer_orders(const UnfinishedLine& line, const store::Orders& orders, const Markets& markets, Instant now,
                  Candidates& candidates);

/// Adds the names of steps: of the order that the line names, else of its market, else of all. `done` is offered no
/// messages, `remind` nothing else; of an order only those that are not settled yet.
void offer_steps(const UnfinishedLine& line, const store::Orders& orders, const Markets& markets, Instant now,
                 Candidates& candidates);

}  // namespace ordertrack::cli
