#include "commands/hold/hold.hpp"

#include "commands/happened_at.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"
#include "input/time.hpp"

#include <chrono>
#include <utility>

namespace ordertrack::commands::hold {
namespace {

/// What must be left of the time in which the seller may cancel once a promise or a snooze has ended.
constexpr std::chrono::hours time_to_cancel{24};

/// A promise at midnight ends a day, a snooze begins one.
std::string until_text(EventKind kind, const Market& market, Instant until) {
  const ShownTime time = shown(market.zone, until);
  return kind == EventKind::promise ? i18n::deadline_text(time) : i18n::time_text(time);
}

std::optional<Error> refuse_phase(EventKind kind, const Order& order) {
  if (kind != EventKind::promise) return std::nullopt;
  const PhaseSpan span = phase_of(order);
  if (span.phase == Phase::unpaid) return std::nullopt;
  return Error{ErrorKind::not_possible,
               msg("a promise is for an unpaid order; {id} is {phase}", arg("id", order.id),
                   arg("phase", i18n::render(phase_title(span.phase)))),
               {msg("see ordertrack status {id}", arg("id", order.id))}};
}

/// The latest end of a promise or a snooze that leaves time to cancel an unpaid order.
std::optional<Instant> latest_until(const Order& order, const Market& market) {
  if (!market.cancellable_until || phase_of(order).phase != Phase::unpaid) return std::nullopt;
  const auto last = instant_of(market, order, *market.cancellable_until);
  return last ? std::optional(*last - time_to_cancel) : std::nullopt;
}

input::TimeReading reading_of(EventKind kind) {
  return kind == EventKind::promise ? input::until : input::snoozed_until;
}

Result<Instant> read_until(const Options& options, const Order& order, const Market& market, Instant now) {
  const auto until = input::read_time(options.until, market.zone, now, reading_of(options.kind));
  if (!until) return until;
  if (*until <= now) {
    return fail(ErrorKind::out_of_range, msg("--until {time} does not lie in the future",
                                             arg("time", until_text(options.kind, market, *until))));
  }
  const auto latest = latest_until(order, market);
  if (!latest || *until <= *latest || options.force) return until;
  return fail(ErrorKind::out_of_range,
              msg("--until {time} is too late: {market} lets you cancel only until {last}",
                  arg("time", until_text(options.kind, market, *until)), arg("market", market.name),
                  arg("last", i18n::deadline_text(shown(market.zone, *latest + time_to_cancel)))),
              {msg("at the latest {latest}; --force records it anyway",
                   arg("latest", i18n::deadline_text(shown(market.zone, *latest))))});
}

Message said(EventKind kind, const Order& order, const std::string& until) {
  if (kind == EventKind::promise) {
    return msg("recorded: the buyer of {id} promised to pay by {until}", arg("id", order.id), arg("until", until));
  }
  return msg("recorded: nothing is due for {id} until {until}", arg("id", order.id), arg("until", until));
}

}  // namespace

Result<ChangeReport> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  const auto order = orders.find(options.order, {});
  if (!order) return fail(order.error());
  if (auto refusal = refuse_phase(options.kind, *order)) return fail(std::move(*refusal));
  const Market& market = market_of(*order, markets);
  const auto until = read_until(options, *order, market, now);
  if (!until) return fail(until.error());
  const auto at = happened_at(options.at, *order, market, now);
  if (!at) return fail(at.error());
  return one_event(to_string(options.kind), *order, {.at = *at, .kind = options.kind, .until = *until},
                   said(options.kind, *order, until_text(options.kind, market, *until)), markets, now);
}

}  // namespace ordertrack::commands::hold
