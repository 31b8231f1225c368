#pragma once

#include "config/section.hpp"

#include <ordertrack/market.hpp>

#include <vector>

namespace ordertrack::config {

/// The ladders of a market's file: its [[step]] tables are the default one, its [[ladder.NAME.step]] tables the others.
/// A ladder that the file names replaces the one of that name in `before`; the others stay. A step that tells no guide
/// keeps that of a step in `before` for the same deed.
[[nodiscard]] std::vector<Ladder> read_ladders(const std::vector<Ladder>& before, Section& file);

}  // namespace ordertrack::config
