#include <ordertrack/assessment.hpp>

#include "policy/words.hpp"

#include <algorithm>

namespace ordertrack {
namespace {

using policy::Word;

constexpr auto statuses = std::to_array<Word<StepStatus>>({
    {StepStatus::idle, "idle"},
    {StepStatus::done, "done"},
    {StepStatus::skipped, "skipped"},
    {StepStatus::superseded, "superseded"},
    {StepStatus::missed, "missed"},
    {StepStatus::waiting, "waiting"},
    {StepStatus::due, "due"},
});

constexpr auto warnings_by_kind = std::to_array<Word<WarningKind>>({
    {WarningKind::market_unknown, "market-unknown"},
    {WarningKind::ladder_unknown, "ladder-unknown"},
    {WarningKind::closing_soon, "closing-soon"},
    {WarningKind::no_time_to_cancel, "no-time-to-cancel"},
    {WarningKind::no_notice, "no-notice"},
    {WarningKind::buyer_blocked, "buyer-blocked"},
    {WarningKind::buyer_unpaid_before, "buyer-unpaid-before"},
    {WarningKind::paid_after_cancel, "paid-after-cancel"},
    {WarningKind::ship_late, "ship-late"},
    {WarningKind::reply_unanswered, "reply-unanswered"},
    {WarningKind::nothing_comes, "nothing-comes"},
    {WarningKind::rule_unconfirmed, "rule-unconfirmed"},
});

constexpr auto reasons = std::to_array<Word<Because>>({
    {Because::phase_begin, "phase-begin"},
    {Because::day, "day"},
    {Because::after_step, "after-step"},
    {Because::after_step_closed, "after-step-closed"},
    {Because::snooze, "snooze"},
    {Because::promise, "promise"},
    {Because::cancellable_from, "cancellable-from"},
    {Because::own_pay_by, "own-pay-by"},
    {Because::told_deadline, "told-deadline"},
    {Because::quiet_hours, "quiet-hours"},
    {Because::until_day, "until-day"},
    {Because::cancellable_until, "cancellable-until"},
    {Because::notice_time, "notice-time"},
    {Because::auto_cancel, "auto-cancel"},
    {Because::auto_complete, "auto-complete"},
});

/// Later than any instant that a person means.
constexpr Instant never = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31};

}  // namespace

std::optional<Instant> StepState::ends_at() const {
  if (!closes) return superseded_at;
  return superseded_at ? std::min(closes->at, *superseded_at) : closes->at;
}

bool StepState::will_be_due() const {
  if (status != StepStatus::waiting || !opens) return false;
  const auto ends = ends_at();
  return !ends || opens->at < *ends;
}

bool StepState::comes_too_late() const { return status == StepStatus::waiting && opens && !will_be_due(); }

std::optional<Instant> Assessment::worth_a_look_from() const {
  const bool waits_for_a_fact =
      open && !next_due_at && !forgotten_from && span.phase != Phase::unpaid && span.phase != Phase::cancelled;
  if (waits_for_a_fact) return never;
  auto from = next_due_at;
  if (from && forgotten_from) from = std::min(*from, *forgotten_from);
  if (from && decide_from) from = std::min(*from, *decide_from);
  return from;
}

const StepState* Assessment::find(std::string_view step) const {
  const auto found = std::ranges::find_if(steps, [&](const StepState& state) { return state.step->name == step; });
  return found == steps.end() ? nullptr : &*found;
}

bool Assessment::warns_of(WarningKind kind) const {
  return std::ranges::find(warnings, kind, &Warning::kind) != warnings.end();
}

bool Assessment::is_due(Action action) const {
  return std::ranges::any_of(due, [&](std::size_t position) { return steps[position].step->action == action; });
}

std::string_view to_string(StepStatus status) { return policy::word_of(statuses, status); }

std::string_view to_string(WarningKind kind) { return policy::word_of(warnings_by_kind, kind); }

std::string_view to_string(Because because) { return policy::word_of(reasons, because); }

}  // namespace ordertrack
