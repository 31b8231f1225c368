#pragma once

#include "app/world.hpp"
#include "commands/doctor/facts.hpp"
#include "support/progress.hpp"
#include "support/result.hpp"

namespace ordertrack::app {

/// Finds out all that `doctor` judges. Reads what it can, starts no program, writes nothing. Error `interrupted`.
[[nodiscard]] Result<commands::doctor::Facts> look_around(const World& world, const Watcher& watcher);

}  // namespace ordertrack::app
