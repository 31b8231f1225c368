#pragma once

#include "config/step_places.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>

namespace ordertrack::config {

/// Whether every time in a file could be read. Where not, nothing is told of what depends on them.
enum class Times : std::uint8_t { right, wrong };

/// Adds what is wrong with the market's ladders although every key is right: a step that can never open, a `cancel`
/// that no message with a deadline comes before, and for which payment methods, or that the market has no button for; a
/// method that the market does not name.
void add_ladder_warnings(const Market& market, const StepPlaces& places, Problems& warnings,
                         Times times = Times::right);

/// Adds what the ladders of a market lack that the one it extends has: all steps for a paid, a shipped, a closed or a
/// cancelled order. Who replaces a ladder for the unpaid orders mostly did not think of these.
void add_left_out_steps(const Market& market, const Market& base, const StepPlaces& places, Problems& warnings);

}  // namespace ordertrack::config
