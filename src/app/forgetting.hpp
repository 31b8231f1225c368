#pragma once

#include "app/outcome.hpp"
#include "app/world.hpp"
#include "commands/forget/forget.hpp"
#include "output/streams.hpp"
#include "support/result.hpp"

namespace ordertrack::app {

/// Carries out `forget`: shows what is erased, with the copies beside the order book that still hold it, has it
/// confirmed, and erases it.
[[nodiscard]] Result<Outcome> forget(const commands::forget::Options& options, const World& world,
                                     output::Streams& streams);

}  // namespace ordertrack::app
