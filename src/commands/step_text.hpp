#pragma once

#include "commands/assessed_order.hpp"
#include "support/message.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ordertrack::commands {

/// What a step asks for, as `send the last message`; one of a name that is not known is called by it.
[[nodiscard]] Message step_title(const Step& step);

/// Whether a step may be left undone without a loss: an optional one, but not a block, which is possible only before
/// the cancellation. Such steps come last in a list.
[[nodiscard]] bool may_be_left(const Step& step);

/// Whether `done` records this step; the others have a command of their own.
[[nodiscard]] bool is_done_by_hand(const Step& step);

/// What was done, as `last message sent`.
[[nodiscard]] Message step_done_title(const Step& step);

/// The command that does a step of an order, as `ordertrack remind m12345678901`. A look at an unpaid order that the
/// market cancels by itself is settled by what is seen: mostly that it did. On the last day to cancel nothing is waited
/// for any more, neither a pay-by nor a promise: what would be refused then has --force.
[[nodiscard]] std::string step_command(const AssessedOrder& order, const Step& step);

/// The same with another word for the order, a shorter id or what stands for one, and typed at another instant.
[[nodiscard]] std::string step_command(const AssessedOrder& order, const Step& step, std::string_view id, Instant at);

/// The phase in a word, translated when shown.
[[nodiscard]] Message phase_title(Phase phase);

/// Where a step stands, in a word, translated when shown.
[[nodiscard]] Message status_title(StepStatus status);

/// What comes next for an order: the due step, else the next one and when, else that nothing does.
[[nodiscard]] Message next_text(const AssessedOrder& order);

}  // namespace ordertrack::commands
