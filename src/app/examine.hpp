#pragma once

#include "app/outcome.hpp"
#include "app/world.hpp"
#include "commands/doctor/doctor.hpp"
#include "output/streams.hpp"
#include "support/result.hpp"

namespace ordertrack::app {

/// Carries out `doctor`: looks around, judges what was found, and shows the verdicts, or a report for whoever mends the
/// program. The exit status is that of a failure where a check failed. The only error is `interrupted`.
[[nodiscard]] Result<Outcome> examine(const commands::doctor::Options& options, const World& world,
                                      output::Streams& streams);

}  // namespace ordertrack::app
