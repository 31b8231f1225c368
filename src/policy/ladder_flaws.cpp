#include "policy/climb.hpp"

#include <ordertrack/ladder_flaws.hpp>

#include <algorithm>
#include <optional>
#include <span>

namespace ordertrack {
namespace {

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool gives_notice(const Step& step, const std::string& payment) {
  return step.action == Action::message && step.phase == Phase::unpaid && step.deadline && !step.optional &&
         is_for(step, payment);
}

/// The methods for which a cancellation comes without a last message; nothing where there is none such.
std::optional<std::vector<std::string>> methods_without_notice(const Market& market, const Ladder& ladder,
                                                               const Step& cancel) {
  const std::span above(ladder.steps.data(), static_cast<std::size_t>(&cancel - ladder.steps.data()));
  std::vector<std::string> without;
  bool all = true;
  for (auto& method : policy::methods_of(market, ladder)) {
    if (!is_for(cancel, method) || contains(market.paid_at_once, method)) continue;
    const bool noticed = std::ranges::any_of(above, [&](const Step& step) { return gives_notice(step, method); });
    all = all && !noticed;
    if (!noticed) without.push_back(std::move(method));
  }
  if (without.empty()) return std::nullopt;
  return all ? std::vector<std::string>{} : without;
}

LadderFlaw never_opening(const Step& step, const StepState* state) {
  LadderFlaw flaw{.kind = FlawKind::never_opens, .step = &step};
  if (state == nullptr) return flaw;
  if (state->superseded_by != nullptr && state->ends_at() == state->superseded_at) {
    flaw.replaced_by = state->superseded_by->name;
  } else if (state->closes) {
    flaw.closed_by = state->closes->because;
  } else {
    flaw.waits_for = state->waits_for;
  }
  return flaw;
}

}  // namespace

std::vector<LadderFlaw> flaws_of(const Market& market, const Ladder& ladder) {
  policy::Climb climb(market, ladder);
  climb.climb_all();
  std::vector<LadderFlaw> flaws;
  for (const auto& step : ladder.steps) {
    if (!climb.reached(step)) flaws.push_back(never_opening(step, climb.last_state(step)));
    if (step.action != Action::cancel || step.phase != Phase::unpaid) continue;
    if (market.forbids_cancelling()) flaws.push_back({.kind = FlawKind::forbidden, .step = &step});
    if (auto methods = methods_without_notice(market, ladder, step)) {
      flaws.push_back({.kind = FlawKind::no_notice, .step = &step, .payments = *std::move(methods)});
    }
  }
  return flaws;
}

}  // namespace ordertrack
