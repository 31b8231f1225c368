#pragma once

#include "config/section.hpp"

#include <ordertrack/market.hpp>

#include <optional>
#include <string_view>

namespace ordertrack::config {

/// The words that `days` takes.
[[nodiscard]] std::optional<DayCount> day_count(std::string_view word);

/// Replaces the rules that a [market] table names: pay_by, cancellable_from, cancellable_until, auto_cancel,
/// auto_complete, closing_soon, quiet, holidays. A rule without a source is the seller's own; quiet hours that begin
/// when they end are none.
[[nodiscard]] Market with_rules(Market market, Section& section);

}  // namespace ordertrack::config
