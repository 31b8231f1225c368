#pragma once

#include "app/outcome.hpp"
#include "app/world.hpp"
#include "commands/restore/restore.hpp"
#include "output/streams.hpp"
#include "support/result.hpp"

namespace ordertrack::app {

/// Carries out `restore`: where there is an order book, tells what would be replaced by what and asks on a terminal; no
/// lock is held meanwhile. Without a terminal and without `--yes` nothing is restored (`not_confirmed`).
[[nodiscard]] Result<Outcome> restore(const commands::restore::Options& options, const World& world,
                                      output::Streams& streams);

}  // namespace ordertrack::app
