#pragma once

#include "app/outcome.hpp"
#include "app/world.hpp"
#include "commands/buyer/buyer.hpp"
#include "output/streams.hpp"
#include "support/result.hpp"

namespace ordertrack::app {

/// Carries out `buyer NAME --export`: all that is stored of one person, printed or put into a file that only the user
/// can read. Errors: those of `buyer::disclose` and `put_file`.
[[nodiscard]] Result<Outcome> disclose(const commands::buyer::Options& options, const World& world,
                                       output::Streams& streams);

}  // namespace ordertrack::app
