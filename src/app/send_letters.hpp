#pragma once

#include "app/outcome.hpp"
#include "app/world.hpp"
#include "commands/remind/remind.hpp"
#include "output/streams.hpp"
#include "support/result.hpp"

namespace ordertrack::app {

/// Carries out `remind`: shows each letter, puts it on the clipboard where that is wanted, and asks what became of it.
[[nodiscard]] Result<Outcome> send_letters(const commands::remind::Options& options, const World& world,
                                           output::Streams& streams);

}  // namespace ordertrack::app
