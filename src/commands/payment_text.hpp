#pragma once

#include "support/message.hpp"

#include <ordertrack/market.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace ordertrack::commands {

/// A payment method as the reader calls it, translated when shown; a word that is not known is its own name.
[[nodiscard]] Message payment_title(const std::string& method);

/// The method that a typed word means: one of the known words, or of the names that the reader sees for them, whatever
/// their width and case; else the word as it is.
[[nodiscard]] std::string payment_word(std::string_view typed);

/// That a market does not list a method, and which it lists; nothing where it does, or lists none.
[[nodiscard]] std::optional<Message> unlisted_payment(const Market& market, const std::string& method);

}  // namespace ordertrack::commands
