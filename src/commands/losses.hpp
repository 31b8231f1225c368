#pragma once

#include "commands/assessed_order.hpp"
#include "support/message.hpp"

#include <vector>

namespace ordertrack::commands {

/// What an order could still come to before a change, and will not after it, a sentence each: a last message and a
/// cancellation that are over, or would open only when they are.
[[nodiscard]] std::vector<Message> losses(const Assessment& before, const AssessedOrder& after);

}  // namespace ordertrack::commands
