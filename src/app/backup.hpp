#pragma once

#include "app/outcome.hpp"
#include "app/world.hpp"
#include "commands/backup/backup.hpp"
#include "output/streams.hpp"
#include "support/result.hpp"

namespace ordertrack::app {

/// Carries out `backup`: a checked copy of the order book while it is in use. Errors: those of `store::copy_book`.
[[nodiscard]] Result<Outcome> backup(const commands::backup::Options& options, const World& world,
                                     output::Streams& streams);

}  // namespace ordertrack::app
