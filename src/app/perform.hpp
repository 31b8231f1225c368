#pragma once

#include "app/outcome.hpp"
#include "app/world.hpp"
#include "cli/request.hpp"
#include "output/streams.hpp"
#include "support/result.hpp"

namespace ordertrack::app {

/// Carries a request out and shows its answer.
[[nodiscard]] Result<Outcome> perform(const cli::Request& request, const World& world, output::Streams& streams);

}  // namespace ordertrack::app
