#pragma once

#include "config/step_places.hpp"

#include <ordertrack/market.hpp>

namespace ordertrack::commands::policy {

/// Adds what is wrong with the texts of the ladders' messages, in the language of the market's buyers: one that there
/// is not, one that names what is not known, one that names a date although its step tells none.
void add_template_problems(const Market& market, const config::StepPlaces& places, config::Problems& problems);

}  // namespace ordertrack::commands::policy
