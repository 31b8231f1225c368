#pragma once

#include "commands/remind/letter.hpp"

namespace ordertrack::commands::remind {

/// The step that is to be sent: the one named, else the message that is due. One that was sent earlier, `sent`, is
/// judged as it stood then. Errors: `nothing_due`, `not_found`, `not_possible`, `already`, `too_early`; see `run`.
[[nodiscard]] Result<const StepState*> chosen_step(const AssessedOrder& order, Instant sent, const Occasion& occasion);

}  // namespace ordertrack::commands::remind
