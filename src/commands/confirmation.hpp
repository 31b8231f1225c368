#pragma once

#include "commands/change_report.hpp"
#include "support/message.hpp"
#include "support/result.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::commands {

/// Another answer to a part's question than yes and no, and what is written then.
struct Alternative {
  std::string_view key;    ///< the letter to type
  std::string_view words;  ///< what means the same, in every language, with blanks between
  Message says;            ///< what it does, in a few words
  Message asks;            ///< for what has to be told with it; empty: for nothing
  std::function<Result<ChangeReport>(const std::string& told)> outcome;
};

/// A part of a command that only the seller can confirm: a message was pasted, a button was pressed.
///
/// On a terminal each caution and each doubt is told and asked for itself, then the question; one no, and the part is
/// left out. `--yes` answers the question and the doubts, but a caution only together with `--force`.
struct Part {
  std::vector<Message> cautions;   ///< statements: what speaks against it
  std::vector<Message> doubts;     ///< statements: what may speak against it
  std::vector<Message> overruled;  ///< cautions that `--force` answered: they are told only
  Message question;
  std::vector<Alternative> alternatives;  ///< with these the question has a "quit", too
  std::optional<Error> refusal;  ///< where nobody confirmed it; that nothing was recorded, unless told otherwise
  ChangeReport outcome;          ///< what is written, and said, once it is confirmed
  /// Asked before all else, of a part that can be done instead of others: it counts only once a person says yes.
  Message offer;
  std::vector<std::size_t> instead_of;  ///< the positions of these others, all behind it
};

}  // namespace ordertrack::commands
