#pragma once

#include "config/message_limit.hpp"
#include "support/message.hpp"

#include <optional>
#include <string_view>

namespace ordertrack::commands {

/// That a filled text is longer than its market takes; nothing where it is not, or where no limit is known.
[[nodiscard]] std::optional<Message> too_long_for(std::string_view market,
                                                  const std::optional<config::MessageLimit>& limit,
                                                  std::string_view text);

}  // namespace ordertrack::commands
