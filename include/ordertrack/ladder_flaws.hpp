#pragma once

#include <ordertrack/assessment.hpp>
#include <ordertrack/market.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ordertrack {

/// The ways in which a ladder can be wrong as a whole.
enum class FlawKind : std::uint8_t {
  never_opens,  ///< nobody who follows the ladder is ever told to do this step
  too_early,    ///< a `cancel` that opens before its message with a deadline
  no_notice,    ///< a `cancel` that no message with a deadline comes before
  forbidden,    ///< a `cancel` on a market that is known to have no button for it
};

/// What is wrong with a ladder although every key of it is right. `step` points into the ladder that was looked at.
struct LadderFlaw {
  FlawKind kind = FlawKind::never_opens;
  const Step* step = nullptr;
  std::optional<Because> closed_by{};   ///< never_opens: the rule that closes it before it opens
  std::string replaced_by{};            ///< never_opens: the later message that takes its place before it opens
  std::string waits_for{};              ///< never_opens: a step or an anchor that never comes
  std::string message{};                ///< too_early: the message
  std::vector<std::string> payments{};  ///< for which methods it is so; an empty word: any other; none: all

  friend bool operator==(const LadderFlaw&, const LadderFlaw&) = default;
};

/// The flaws of one of the market's ladders, in the order of its steps.
///
/// A pure function. Whether a step opens is found by climbing the ladder as a seller would who does each step at the
/// instant it opens: for orders of every weekday and several hours, for every payment method, with the optional steps
/// and without them. Where the market has no pay-by, three days stand for what the seller types.
[[nodiscard]] std::vector<LadderFlaw> flaws_of(const Market& market, const Ladder& ladder);

}  // namespace ordertrack
