#include "commands/held_until.hpp"

#include "commands/assessed_order.hpp"
#include "commands/option_value.hpp"
#include "i18n/language.hpp"
#include "input/time.hpp"

#include <ordertrack/policy.hpp>

#include <chrono>
#include <optional>
#include <string_view>
#include <utility>

namespace ordertrack::commands {
namespace {

/// What must be left of the time in which the seller may cancel once a promise or a snooze has ended.
constexpr std::chrono::hours time_to_cancel{24};
/// The same on the last day itself.
constexpr std::chrono::hours time_at_last{1};

/// How a refusal is told: marked literals, without the option and with it.
struct Sentences {
  std::string_view bare;
  std::string_view of_option;
};

constexpr Sentences last_day{mark("{time} is too late: {market} lets you cancel only until {last}"),
                             mark("--until {time} is too late: {market} lets you cancel only until {last}")};
constexpr Sentences last_day_it_seems{
    mark("{time} is too late: {market} seems to let you cancel only until {last}"),
    mark("--until {time} is too late: {market} seems to let you cancel only until {last}")};
constexpr Sentences own_end{mark("{time} is too late: {market} cancels by itself at {last}"),
                            mark("--until {time} is too late: {market} cancels by itself at {last}")};
constexpr Sentences own_end_it_seems{mark("{time} is too late: {market} seems to cancel by itself at {last}"),
                                     mark("--until {time} is too late: {market} seems to cancel by itself at {last}")};

/// The market's own limit of an unpaid order, and the latest end of a promise or a snooze that respects it.
struct Limit {
  Instant latest{};
  Instant market_limit{};
  Sentences sentences{};
};

std::optional<Limit> limit_of(const Order& order, const Market& market, Instant now) {
  if (phase_of(order).phase != Phase::unpaid) return std::nullopt;
  // An order whose last day has passed, and which still stands, may wait, too.
  if (const auto last = instant_of(market, order, market.cancellable_until); last && *last > now) {
    const Instant a_day_before = *last - time_to_cancel;
    return Limit{.latest = a_day_before > now ? a_day_before : *last - time_at_last,
                 .market_limit = *last,
                 .sentences = market.cancellable_until->source.confirmed() ? last_day : last_day_it_seems};
  }
  // An order whose time has passed, and which the market has not cancelled, may wait.
  if (const auto gone = instant_of(market, order, market.auto_cancel); gone && *gone > now) {
    return Limit{.latest = *gone,
                 .market_limit = *gone,
                 .sentences = market.auto_cancel->source.confirmed() ? own_end : own_end_it_seems};
  }
  return std::nullopt;
}

input::TimeReading reading_of(EventKind kind) {
  return kind == EventKind::promise ? input::until : input::snoozed_until;
}

tl::unexpected<Error> not_in_the_future(TypedAs typed_as, const std::string& time) {
  if (typed_as == TypedAs::option) {
    return fail(ErrorKind::out_of_range, msg("--until {time} does not lie in the future", arg("time", time)),
                {msg("as --until tomorrow, or --until 3d")});
  }
  return fail(ErrorKind::out_of_range, msg("{time} does not lie in the future", arg("time", time)));
}

tl::unexpected<Error> too_late(const TypedEnd& typed, const std::string& time, const Market& market, const Limit& limit,
                               Instant now) {
  const auto text = [&](Instant instant) { return i18n::deadline_text(shown(market.zone, instant)); };
  const std::string_view sentence =
      typed.typed_as == TypedAs::option ? limit.sentences.of_option : limit.sentences.bare;
  return fail(
      ErrorKind::out_of_range,
      msg(sentence, arg("time", time), arg("market", market_title(market)), arg("last", text(limit.market_limit))),
      {limit.latest <= now
           ? msg("--force records it anyway")
           : msg("at the latest {latest}; --force records it anyway", arg("latest", text(limit.latest)))});
}

}  // namespace

Result<Instant> held_until(const TypedEnd& typed, const Order& order, const Market& market, Instant now) {
  auto until = input::read_time(typed.text, market.zone, now, reading_of(typed.kind));
  if (typed.typed_as == TypedAs::option) until = option_value("--until", std::move(until));
  if (!until) return until;
  const std::string text = held_until_text(typed.kind, market, *until);
  if (*until <= now) return not_in_the_future(typed.typed_as, text);
  const auto limit = limit_of(order, market, now);
  if (!limit || *until <= limit->latest || typed.too_late == TooLate::taken) return until;
  return too_late(typed, text, market, *limit, now);
}

std::string held_until_text(EventKind kind, const Market& market, Instant until) {
  const ShownTime time = shown(market.zone, until);
  return kind == EventKind::promise ? i18n::deadline_text(time) : i18n::time_text(time);
}

}  // namespace ordertrack::commands
