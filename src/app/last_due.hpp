#pragma once

#include "app/world.hpp"

#include <ordertrack/civil_time.hpp>

#include <functional>
#include <optional>

namespace ordertrack::app {

/// When `due` ran last, where that is known.
[[nodiscard]] std::optional<Instant> last_due(const World& world);

/// Remembers that `due` ran now. Nothing to call where this run does not count: where `now` is pretended, in a dry run,
/// and where there is no order book, so that nothing is made, not even in the state folder.
[[nodiscard]] std::function<void()> remembering_due(const World& world);

}  // namespace ordertrack::app
