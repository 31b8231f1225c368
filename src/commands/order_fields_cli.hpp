#pragma once

#include "cli/words.hpp"
#include "commands/order_fields.hpp"

namespace ordertrack::commands {

/// The fields of an order among the words of a command line.
[[nodiscard]] TypedFields typed_fields(const cli::Words& words);

}  // namespace ordertrack::commands
