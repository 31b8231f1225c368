#pragma once

#include "support/result.hpp"

#include <ordertrack/event.hpp>
#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <cstdint>
#include <string>

namespace ordertrack::commands {

/// What becomes of an end that leaves no time to cancel the order.
enum class TooLate : std::uint8_t { refused, taken };

/// Where the end was typed: behind `--until`, which errors name then, or as the answer to a question.
enum class TypedAs : std::uint8_t { option, answer };

/// An end that somebody typed.
struct TypedEnd {
  EventKind kind;  ///< of a promise or a snooze
  std::string text;
  TypedAs typed_as = TypedAs::option;
  TooLate too_late = TooLate::refused;
};

/// Until when a promise or a snooze holds.
///
/// Errors: `usage` for a time that is not understood; `out_of_range` for one that is not in the future, and for one
/// later than 24 h before the market's `cancellable_until`.
[[nodiscard]] Result<Instant> held_until(const TypedEnd& typed, const Order& order, const Market& market, Instant now);

/// The end in words: a promise at midnight ends a day, a snooze begins one.
[[nodiscard]] std::string held_until_text(EventKind kind, const Market& market, Instant until);

}  // namespace ordertrack::commands
