#pragma once

#include "commands/assessed_order.hpp"
#include "support/message.hpp"

namespace ordertrack::commands {

/// Why a step opens when it does: the rule and what it counts from; or what it waits for, or what replaced it. Empty
/// for one that is over.
[[nodiscard]] Message why_opens(const AssessedOrder& order, const StepState& state);

/// Why a step closes when it does; empty where it does not.
[[nodiscard]] Message why_closes(const AssessedOrder& order, const StepState& state);

/// Why the order may not be cancelled before an instant that a rule of that kind set.
[[nodiscard]] Message why_not_before(const Market& market, Because because);

}  // namespace ordertrack::commands
