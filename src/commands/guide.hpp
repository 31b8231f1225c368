#pragma once

#include "commands/assessed_order.hpp"
#include "output/streams.hpp"

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <string>
#include <vector>

namespace ordertrack::commands {

/// What to press for an action on a market, a line an item, in the spoken language: the guide of the first step of the
/// order's ladder that asks for it and is for its payment method; empty where none has one.
[[nodiscard]] std::vector<std::string> guide_for(const Market& market, const Order& order, Action action);

/// Shows where to go and the numbered lines of a guide.
void show_guide(const std::string& address, const std::vector<std::string>& guide, output::Streams& streams);

}  // namespace ordertrack::commands
