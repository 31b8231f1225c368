#pragma once

#include "support/result.hpp"

#include <ordertrack/money.hpp>

#include <string>
#include <string_view>

namespace ordertrack::input {

/// Reads an amount in a currency: `3200`, `3,200`, `¥3,200`, `￥3200`, `3200円`, `19.99`, `３２００`. Error `usage`: a
/// sign, an exponent, decimals that the currency has not, anything else, more than 10^12 minor units.
[[nodiscard]] Result<Money> read_money(std::string_view text, std::string_view currency);

/// Checks an id: `[A-Za-z0-9_-]`, at most 64 characters, not beginning with `-`. Full-width letters and digits are
/// narrowed. Error `usage` naming the first character that is not allowed.
[[nodiscard]] Result<std::string> read_id(std::string_view text);

/// Checks a text that is kept: valid UTF-8 without NUL, at most `most` bytes. Blanks at both ends are dropped.
/// Error `usage`, naming `what` it is (a translated word such as "buyer").
[[nodiscard]] Result<std::string> read_text(std::string_view text, std::string_view what, std::size_t most = 4096);

/// Full-width digits, letters and signs narrowed (NFKC): for what people type with a Japanese keyboard.
[[nodiscard]] std::string narrowed(std::string_view text);

}  // namespace ordertrack::input
