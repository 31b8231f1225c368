#pragma once

#include "commands/assessed_order.hpp"
#include "support/message.hpp"

#include <vector>

namespace ordertrack::commands {

/// A warning as a sentence.
[[nodiscard]] Message warning_text(const AssessedOrder& order, const Warning& warning);

/// Every warning of an order as a sentence, but that a rule is not confirmed, which is told once for a whole market.
[[nodiscard]] std::vector<Message> warning_texts(const AssessedOrder& order);

}  // namespace ordertrack::commands
