#pragma once

#include "config/section.hpp"

#include <ordertrack/market.hpp>

#include <optional>
#include <string_view>

namespace ordertrack::config {

/// The words that `days` takes.
[[nodiscard]] std::optional<DayCount> day_count(std::string_view word);

/// Where a rule was read, when, and how sure it is: the keys `source`, `read`, `sure` and `own` of its table.
[[nodiscard]] Source read_source(Section& rule);

/// A text in both languages: a table with `en` and `ja`, or one text for both. One that is missing is the other.
[[nodiscard]] std::optional<Bilingual> read_bilingual(Section& section, std::string_view key);

/// What to press: the lines under `guide.en` and `guide.ja` of a table.
[[nodiscard]] Guide read_guide(Section& section);

/// Replaces the rules that a [market] table names: pay_by, seller_cancels, cancellable_from, cancellable_until,
/// auto_cancel, ship_by, auto_complete, closing_soon, quiet, holidays. A rule without a source is the seller's own;
/// quiet hours that begin when they end are none. A message_limit is held to be right, and no part of the market.
[[nodiscard]] Market with_rules(Market market, Section& section);

}  // namespace ordertrack::config
