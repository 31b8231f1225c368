#pragma once

#include "app/world.hpp"
#include "commands/add/add.hpp"
#include "output/streams.hpp"

namespace ordertrack::app {

/// The options of `add`, with the market that the seller names where an id fits several and a person can be asked.
/// Where nobody answers they stay as they are.
[[nodiscard]] commands::add::Options with_market(commands::add::Options options, const World& world,
                                                 output::Streams& streams);

}  // namespace ordertrack::app
