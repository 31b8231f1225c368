#include "commands/held_until.hpp"

#include "i18n/language.hpp"
#include "input/time.hpp"

#include <ordertrack/policy.hpp>

#include <chrono>
#include <optional>

namespace ordertrack::commands {
namespace {

/// What must be left of the time in which the seller may cancel once a promise or a snooze has ended.
constexpr std::chrono::hours time_to_cancel{24};

/// The latest end of a promise or a snooze that leaves time to cancel an unpaid order.
std::optional<Instant> latest_until(const Order& order, const Market& market) {
  if (!market.cancellable_until || phase_of(order).phase != Phase::unpaid) return std::nullopt;
  const auto last = instant_of(market, order, *market.cancellable_until);
  return last ? std::optional(*last - time_to_cancel) : std::nullopt;
}

input::TimeReading reading_of(EventKind kind) {
  return kind == EventKind::promise ? input::until : input::snoozed_until;
}

Message not_in_the_future(TypedAs typed_as, const std::string& time) {
  return typed_as == TypedAs::option ? msg("--until {time} does not lie in the future", arg("time", time))
                                     : msg("{time} does not lie in the future", arg("time", time));
}

Message too_late(TypedAs typed_as, const std::string& time, const std::string& market, const std::string& last) {
  if (typed_as == TypedAs::option) {
    return msg("--until {time} is too late: {market} lets you cancel only until {last}", arg("time", time),
               arg("market", market), arg("last", last));
  }
  return msg("{time} is too late: {market} lets you cancel only until {last}", arg("time", time), arg("market", market),
             arg("last", last));
}

}  // namespace

Result<Instant> held_until(const TypedEnd& typed, const Order& order, const Market& market, Instant now) {
  const auto until = input::read_time(typed.text, market.zone, now, reading_of(typed.kind));
  if (!until) return until;
  const std::string text = held_until_text(typed.kind, market, *until);
  if (*until <= now) return fail(ErrorKind::out_of_range, not_in_the_future(typed.typed_as, text));
  const auto latest = latest_until(order, market);
  if (!latest || *until <= *latest || typed.too_late == TooLate::taken) return until;
  return fail(
      ErrorKind::out_of_range,
      too_late(typed.typed_as, text, market.name, i18n::deadline_text(shown(market.zone, *latest + time_to_cancel))),
      {msg("at the latest {latest}; --force records it anyway",
           arg("latest", i18n::deadline_text(shown(market.zone, *latest))))});
}

std::string held_until_text(EventKind kind, const Market& market, Instant until) {
  const ShownTime time = shown(market.zone, until);
  return kind == EventKind::promise ? i18n::deadline_text(time) : i18n::time_text(time);
}

}  // namespace ordertrack::commands
