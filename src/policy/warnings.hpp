#pragma once

#include "policy/facts.hpp"

#include <ordertrack/assessment.hpp>

#include <vector>

namespace ordertrack::policy {

/// What there is to know beside the steps, in the order of `WarningKind`. The assessment's steps must be judged
/// already.
[[nodiscard]] std::vector<Warning> warnings_of(const Facts& facts, const Assessment& assessment, Instant now);

/// Unpaid, or a step is due or waiting, or a payment after the cancellation stands unacknowledged.
[[nodiscard]] bool is_open(const Facts& facts, const Assessment& assessment);

}  // namespace ordertrack::policy
