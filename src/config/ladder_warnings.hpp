#pragma once

#include "config/step_places.hpp"

#include <ordertrack/market.hpp>

namespace ordertrack::config {

/// Adds what is wrong with the market's ladders although every key is right: a step that can never open, a `cancel`
/// that no message with a deadline comes before, and for which payment methods.
void add_ladder_warnings(const Market& market, const StepPlaces& places, Problems& warnings);

}  // namespace ordertrack::config
