#pragma once

#include "app/world.hpp"
#include "commands/doctor/facts.hpp"

namespace ordertrack::app {

/// Finds out all that `doctor` judges. Reads what it can, starts no program, writes nothing.
[[nodiscard]] commands::doctor::Facts look_around(const World& world);

}  // namespace ordertrack::app
