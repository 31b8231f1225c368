#pragma once

#include "config/settings.hpp"
#include "support/message.hpp"

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <string>
#include <vector>

namespace ordertrack::commands::add {

/// The ladder that a new order follows where none was typed.
struct ChosenLadder {
  std::string name{};  ///< empty: the market's default one
  std::vector<Message>
      warnings{};  ///< choices that name the market and a ladder that it has not; they count for nothing
};

/// The first choice that fits an order, whose price, payment and `buyer_unpaid_before` are in place. A choice that
/// names no market is passed over on a market without such a ladder.
[[nodiscard]] ChosenLadder chosen_ladder(const std::vector<config::LadderChoice>& choices, const Order& order,
                                         const Market& market);

}  // namespace ordertrack::commands::add
