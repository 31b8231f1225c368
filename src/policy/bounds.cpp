#include "policy/bounds.hpp"

namespace ordertrack::policy {
namespace {

using namespace std::chrono_literals;

/// A last message must leave this much time before the market's last day to cancel.
constexpr auto notice_before_last_day = 48h;

std::optional<Instant> last_moment_for_notice(const Limits& limits) {
  if (!limits.cancellable_until) return std::nullopt;
  return *limits.cancellable_until - notice_before_last_day;
}

/// Whether no promise and no earlier snooze keeps a step from opening: what the market does by itself, it does all the
/// same.
bool waits_for_nobody(const Facts& facts, const Step& step) {
  return step.action == Action::check || (step.action == Action::block && facts.market.auto_cancel);
}

/// Who puts off a look once it is to be taken has decided on it.
void take_later_snoozes(Latest& latest, const Facts& facts) {
  const Instant opened = latest.bound()->at;
  for (const auto* event : facts.history)
    if (event->kind == EventKind::snooze && event->at >= opened) latest.take(event->until, Because::snooze);
}

/// When the step named in `after` lets the next one open; nothing while that is not known.
std::optional<Bound> release_of(const Step& step, const StepState& predecessor) {
  if (predecessor.done_at) return Bound{*predecessor.done_at + step.wait.value_or(0s), Because::after_step};
  if (predecessor.closes) return Bound{predecessor.closes->at, Because::after_step_closed};
  return std::nullopt;
}

/// What an order lacks where a step's anchor is not known.
Anchor missing_anchor(Anchor anchor) { return anchor == Anchor::last_date ? Anchor::pay_by : anchor; }

void take_silence(Latest& latest, const Facts& facts, const Step& step) {
  if (step.action == Action::check) take_later_snoozes(latest, facts);
  if (waits_for_nobody(facts, step)) return;
  latest.take(facts.snoozed_until, Because::snooze);
  if (step.phase == Phase::unpaid) latest.take(facts.promised_until, Because::promise);
}

void take_guards(Latest& latest, const Facts& facts, const Step& step) {
  if (step.action == Action::cancel) take_cancel_guards(latest, facts);
  if (step.action == Action::block && step.phase == Phase::unpaid && !facts.market.auto_cancel)
    latest.take(facts.told_deadline, Because::told_deadline);
}

Bound out_of_quiet_hours(const Facts& facts, const Step& step, const std::optional<Bound>& closes, Bound opens) {
  if (step.action != Action::message || !step.quiet) return opens;
  const auto end = end_of_quiet_hours(facts.market, opens.at);
  if (!end || (closes && closes->at <= *end)) return opens;
  return {*end, Because::quiet_hours};
}

}  // namespace

std::optional<Bound> closing_of(const Facts& facts, const Step& step) {
  Earliest earliest;
  if (step.until_day)
    earliest.take(instant_of(facts, DayOffset{*step.until_day, step.until_at, step.count, step.from}),
                  Because::until_day);
  if (step.action == Action::cancel) earliest.take(facts.limits.cancellable_until, Because::cancellable_until);
  if (step.action == Action::message && step.deadline) {
    earliest.take(last_moment_for_notice(facts.limits), Because::notice_time);
    // From then on the date that it tells would have passed.
    if (tells_pay_by(facts.market, step)) earliest.take(facts.pay_by, Because::own_pay_by);
  }
  if (step.action == Action::check) return earliest.bound();
  if (step.phase == Phase::unpaid) earliest.take(facts.limits.auto_cancel, Because::auto_cancel);
  if (step.phase == Phase::shipped) earliest.take(facts.limits.auto_complete, Because::auto_complete);
  return earliest.bound();
}

Opening opening_of(const Facts& facts, const Step& step, const std::optional<Bound>& closes,
                   const StepState* predecessor) {
  if (step.phase == Phase::cancelled && facts.payment_to_settle) return {{}, "note", {}};
  if (step.deadline && step.deadline->is_pay_by && !facts.pay_by) return {{}, "pay_by", {}};
  Latest latest;
  latest.take(facts.span.begin, Because::phase_begin);
  if (step.day) {
    const auto day = instant_of(facts, DayOffset{*step.day, step.at, step.count, step.from});
    if (!day) return {{}, std::string{to_string(missing_anchor(step.from))}, {}};
    latest.take(day, Because::day);
  }
  if (predecessor != nullptr) {
    const auto release = release_of(step, *predecessor);
    if (!release) return {{}, predecessor->step->name, {}};
    latest.take(release->at, release->because);
  }
  take_silence(latest, facts, step);
  take_guards(latest, facts, step);
  const Bound ready = *latest.bound();
  return {out_of_quiet_hours(facts, step, closes, ready), {}, ready.at};
}

void take_cancel_guards(Latest& latest, const Facts& facts) {
  latest.take(facts.limits.cancellable_from, Because::cancellable_from);
  latest.take(facts.order.pay_by, Because::own_pay_by);
  latest.take(facts.told_deadline, Because::told_deadline);
}

std::optional<Instant> end_of_quiet_hours(const Market& market, Instant instant) {
  if (!market.quiet || market.quiet->from == market.quiet->to) return std::nullopt;
  const auto [from, to, source] = *market.quiet;
  const auto today = civil_day(market.zone, instant);
  for (const auto first_day : {today - std::chrono::days{1}, today}) {
    const auto last_day = to < from ? first_day + std::chrono::days{1} : first_day;
    const auto end = instant_at(market.zone, last_day, to);
    if (instant_at(market.zone, first_day, from) <= instant && instant < end) return end;
  }
  return std::nullopt;
}

}  // namespace ordertrack::policy
