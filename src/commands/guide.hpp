#pragma once

#include "commands/assessed_order.hpp"
#include "output/streams.hpp"

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <string>
#include <vector>

namespace ordertrack::commands {

/// What a step says to press, a line an item, in the spoken language; empty where it says nothing.
[[nodiscard]] const std::vector<std::string>& guide_of(const Step& step);

/// What to press for an action on an order in a phase: the guide of the first step of the order's ladder that asks for
/// it then and is for its payment method; for cancelling an unpaid order that no step tells, the market's own. Empty
/// where there is none.
[[nodiscard]] std::vector<std::string> guide_for(const Market& market, const Order& order, Phase phase, Action action);

/// Shows the numbered lines of a guide.
void show_steps(const std::vector<std::string>& guide, output::Streams& streams);

/// Shows where to go and the numbered lines of a guide, or that there is none.
void show_guide(const std::string& address, const std::vector<std::string>& guide, output::Streams& streams);

}  // namespace ordertrack::commands
