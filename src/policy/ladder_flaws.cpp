#include "policy/climb.hpp"

#include <ordertrack/ladder_flaws.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace ordertrack {
namespace {

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool gives_notice(const Step& step, const std::string& payment) {
  return step.action == Action::message && step.phase == Phase::unpaid && step.deadline && !step.optional &&
         is_for(step, payment);
}

/// The last message for a method above a cancellation; nullptr where there is none.
const Step* notice_before(const Ladder& ladder, const Step& cancel, const std::string& method) {
  const Step* notice = nullptr;
  for (const auto& step : ladder.steps) {
    if (&step == &cancel) break;
    if (gives_notice(step, method)) notice = &step;
  }
  return notice;
}

using Climbs = std::vector<policy::Climb>;

Climbs climbs_of(const Market& market, const Ladder& ladder) {
  Climbs climbs;
  for (auto& method : policy::methods_of(market, ladder)) {
    climbs.emplace_back(market, ladder, std::move(method)).climb_all();
  }
  return climbs;
}

/// The climbs that tell of a step: for its methods, and while it is unpaid not for those that are paid at once.
std::vector<const policy::Climb*> climbs_for(const Step& step, const Market& market, const Climbs& climbs) {
  std::vector<const policy::Climb*> found;
  for (const auto& climb : climbs) {
    const bool paid_at_once = step.phase == Phase::unpaid && contains(market.paid_at_once, climb.method());
    if (is_for(step, climb.method()) && !paid_at_once) found.push_back(&climb);
  }
  return found;
}

/// The flaws of one step, each with the methods that have it; the methods are left out where all have it.
class StepFlaws {
 public:
  explicit StepFlaws(std::size_t methods) : methods_(methods) {}

  void add(LadderFlaw flaw, const std::string& method) {
    const auto same = std::ranges::find_if(
        flaws_, [&flaw](const LadderFlaw& known) { return known.kind == flaw.kind && known.message == flaw.message; });
    if (same == flaws_.end()) {
      flaw.payments = {method};
      flaws_.push_back(std::move(flaw));
    } else {
      same->payments.push_back(method);
    }
  }

  [[nodiscard]] std::vector<LadderFlaw> all() && {
    for (auto& flaw : flaws_) {
      if (flaw.payments.size() == methods_) flaw.payments.clear();
    }
    return std::move(flaws_);
  }

 private:
  std::size_t methods_;
  std::vector<LadderFlaw> flaws_;
};

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

void add_flaws_of_cancel(StepFlaws& flaws, const Ladder& ladder, const Step& cancel, const policy::Climb& climb) {
  const Step* const notice = notice_before(ladder, cancel, climb.method());
  if (notice == nullptr) {
    flaws.add({.kind = FlawKind::no_notice, .step = &cancel}, climb.method());
  } else if (climb.comes_unannounced(cancel) && climb.reached(*notice)) {
    flaws.add({.kind = FlawKind::too_early, .step = &cancel, .message = notice->name}, climb.method());
  }
}

std::vector<LadderFlaw> flaws_of_step(const Ladder& ladder, const Step& step,
                                      const std::vector<const policy::Climb*>& climbs) {
  StepFlaws flaws(climbs.size());
  for (const auto* climb : climbs) {
    if (!climb->reached(step)) flaws.add(never_opening(step, climb->last_state(step)), climb->method());
    if (step.action == Action::cancel && step.phase == Phase::unpaid) add_flaws_of_cancel(flaws, ladder, step, *climb);
  }
  return std::move(flaws).all();
}

}  // namespace

std::vector<LadderFlaw> flaws_of(const Market& market, const Ladder& ladder) {
  const auto climbs = climbs_of(market, ladder);
  std::vector<LadderFlaw> flaws;
  for (const auto& step : ladder.steps) {
    if (step.action == Action::cancel && step.phase == Phase::unpaid && market.forbids_cancelling())
      flaws.push_back({.kind = FlawKind::forbidden, .step = &step});
    const auto of_step = flaws_of_step(ladder, step, climbs_for(step, market, climbs));
    flaws.insert(flaws.end(), of_step.begin(), of_step.end());
  }
  return flaws;
}

}  // namespace ordertrack
