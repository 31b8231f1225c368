#pragma once

#include "support/message.hpp"

#include <string>

namespace ordertrack::commands {

/// A payment method as the reader calls it, translated when shown; a word that is not known is its own name.
[[nodiscard]] Message payment_title(const std::string& method);

}  // namespace ordertrack::commands
