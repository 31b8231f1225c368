#pragma once

#include "commands/assessed_order.hpp"
#include "support/message.hpp"

#include <optional>

namespace ordertrack::commands {

/// Of an order that is paid or shipped, and on no list any more since no step is left: that its receipt is still to be
/// recorded. Nothing of others.
[[nodiscard]] std::optional<Message> out_of_sight(const AssessedOrder& order);

}  // namespace ordertrack::commands
