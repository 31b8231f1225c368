#pragma once

#include "commands/change_report.hpp"
#include "support/message.hpp"
#include "support/result.hpp"

#include <optional>
#include <vector>

namespace ordertrack::commands {

/// A part of a command that only the seller can confirm: a message was pasted, a button was pressed.
///
/// On a terminal each caution is told and asked for itself, then the question; one no, and the part is left out.
/// `--yes` answers the question, but a caution only together with `--force`.
struct Part {
  std::vector<Message> cautions;   ///< statements: what speaks against it
  std::vector<Message> overruled;  ///< cautions that `--force` answered: they are told only
  Message question;
  std::optional<Error> refusal;  ///< where nobody confirmed it; that nothing was recorded, unless told otherwise
  ChangeReport outcome;          ///< what is written, and said, once it is confirmed
};

}  // namespace ordertrack::commands
