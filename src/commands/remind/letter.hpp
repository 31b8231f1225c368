#pragma once

#include "commands/remind/remind.hpp"
#include "messages/template.hpp"

#include <string_view>

namespace ordertrack::commands::remind {

/// What every letter of one run has in common.
struct Occasion {
  const Options& options;
  const Markets& markets;
  const messages::TemplateBook& templates;
  Instant now;
};

/// The message that is due, or nullptr; where there are several, the first of the ladder.
[[nodiscard]] const StepState* due_message(const Assessment& assessment);

/// The language of the text: the one asked for, else that of the market's buyers.
[[nodiscard]] const std::string& language_of(const AssessedOrder& order, const Occasion& occasion);

/// What the text of a letter may name.
[[nodiscard]] messages::Facts facts_of(const Letter& letter, const Occasion& occasion);

/// The letter to the buyer of one order: the message that is due, or the one that was asked for. Errors: as of `run`.
[[nodiscard]] Result<Letter> letter_for(AssessedOrder order, const Occasion& occasion);

}  // namespace ordertrack::commands::remind
