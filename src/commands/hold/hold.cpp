#include "commands/hold/hold.hpp"

#include "commands/happened_at.hpp"
#include "commands/held_until.hpp"
#include "commands/losses.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace ordertrack::commands::hold {
namespace {

std::optional<Error> refuse_phase(EventKind kind, const Order& order) {
  if (kind != EventKind::promise) return std::nullopt;
  const PhaseSpan span = phase_of(order);
  if (span.phase == Phase::unpaid) return std::nullopt;
  return Error{ErrorKind::not_possible,
               msg("a promise is for an unpaid order; {id} is {phase}", arg("id", order.id),
                   arg("phase", i18n::render(phase_title(span.phase)))),
               {msg("see ordertrack status {id}", arg("id", order.id))}};
}

/// Longer than any buyer is waited for: the year that was meant may be another one.
constexpr std::chrono::days far_away{60};

std::chrono::days days_until(Instant until, Instant now) { return std::chrono::round<std::chrono::days>(until - now); }

/// The end of an earlier promise or snooze that lies behind this one: the latest counts.
std::optional<Instant> held_longer(const Order& order, EventKind kind, Instant until) {
  std::optional<Instant> latest;
  for (const Event& event : order.events) {
    if (event.kind == kind && event.until > until) latest = std::max(latest, event.until);
  }
  return latest;
}

Message said(EventKind kind, const Order& order, const std::string& until) {
  if (kind == EventKind::promise) {
    return msg("recorded: the buyer of {id} promised to pay by {until}", arg("id", order.id), arg("until", until));
  }
  return msg("recorded: {id} is left alone until {until}", arg("id", order.id), arg("until", until));
}

}  // namespace

Result<ChangeReport> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  const auto order = orders.find(options.order, {});
  if (!order) return fail(order.error());
  if (auto refusal = refuse_phase(options.kind, *order)) return fail(std::move(*refusal));
  const Market& market = market_of(*order, markets);
  const auto until = held_until({.kind = options.kind,
                                 .text = options.until,
                                 .typed_as = TypedAs::option,
                                 .too_late = options.force ? TooLate::taken : TooLate::refused},
                                *order, market, now);
  if (!until) return fail(until.error());
  const auto at = happened_at(options.at, *order, market, now);
  if (!at) return fail(at.error());
  auto report = one_event(to_string(options.kind), *order, {.at = *at, .kind = options.kind, .until = *until},
                          said(options.kind, *order, held_until_text(options.kind, market, *until)), markets, now);
  const AssessedOrder& held = report.orders.front();
  if (const auto longer = held_longer(*order, options.kind, *until)) {
    report.warnings.push_back(msg("an earlier one still holds, until {until}; undo takes it back",
                                  arg("until", held_until_text(options.kind, market, *longer))));
  }
  for (Message& loss : losses(assess(market, *order, now), held)) report.warnings.push_back(std::move(loss));
  if (*until - now > far_away) {
    report.warnings.push_back(
        msg("that is {length} from now", arg("length", i18n::duration_text(days_until(*until, now)))));
  }
  if (held.assessment.next_due_at && *held.assessment.next_due_at < *until)
    report.warnings.push_back(msg("before then all the same: {next}", arg("next", i18n::render(next_text(held)))));
  return report;
}

}  // namespace ordertrack::commands::hold
