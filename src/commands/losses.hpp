#pragma once

#include "commands/assessed_order.hpp"
#include "support/message.hpp"

#include <vector>

namespace ordertrack::commands {

/// What an order could still come to before a change, and will not after it, a sentence each: a last message that would
/// open only when it is too late for it, and a cancellation that would open only after the market's last day.
[[nodiscard]] std::vector<Message> losses(const Assessment& before, const AssessedOrder& after);

}  // namespace ordertrack::commands
