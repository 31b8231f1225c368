#pragma once

#include "policy/facts.hpp"

#include <ordertrack/assessment.hpp>

#include <optional>
#include <vector>

namespace ordertrack::policy {

/// From when on an unpaid order that no step leads on would be forgotten: its pay-by, or at once where that is not
/// known, since nothing else would ever bring it back. Nothing while a step leads it on. The assessment's steps must be
/// judged already.
[[nodiscard]] std::optional<Instant> forgotten_from(const Facts& facts, const Assessment& assessment);

/// From when on the market's last day to cancel is near, while the ladder would not cancel yet; see Assessment.
[[nodiscard]] std::optional<Instant> decide_from(const Facts& facts, const Assessment& assessment);

/// What there is to know beside the steps, in the order of `WarningKind`. All else of the assessment must be judged
/// already.
[[nodiscard]] std::vector<Warning> warnings_of(const Facts& facts, const Assessment& assessment, Instant now);

/// Unpaid, or a step is due or waiting, or a payment after the cancellation stands unacknowledged.
[[nodiscard]] bool is_open(const Facts& facts, const Assessment& assessment);

}  // namespace ordertrack::policy
