#pragma once

#include "app/exit_status.hpp"
#include "app/world.hpp"
#include "cli/request.hpp"
#include "output/streams.hpp"
#include "support/result.hpp"

namespace ordertrack::app {

/// Carries a request out and shows its answer.
[[nodiscard]] Result<ExitStatus> perform(const cli::Request& request, const World& world, output::Streams& streams);

}  // namespace ordertrack::app
