#pragma once

#include "commands/remind/remind.hpp"

#include <string_view>

namespace ordertrack::commands::remind {

/// What every letter of one run has in common.
struct Occasion {
  const Options& options;
  const Markets& markets;
  const messages::TemplateBook& templates;
  std::string_view shop;
  Instant now;
};

/// The message that is due, or nullptr; where there are several, the first of the ladder.
[[nodiscard]] const StepState* due_message(const Assessment& assessment);

/// The letter to the buyer of one order: the message that is due, or the one that was asked for. Errors: as of `run`.
[[nodiscard]] Result<Letter> letter_for(AssessedOrder order, const Occasion& occasion);

}  // namespace ordertrack::commands::remind
