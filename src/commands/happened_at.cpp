#include "commands/happened_at.hpp"

#include "commands/option_value.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"
#include "input/time.hpp"

namespace ordertrack::commands {

Result<Instant> happened_at(const std::optional<std::string>& typed, const Order& order, const Market& market,
                            Instant now) {
  if (!typed) return now;
  const Result<Instant> at = option_value("--at", input::read_time(*typed, market.zone, now, input::happened));
  if (!at) return at;
  if (*at > now) {
    return fail(ErrorKind::out_of_range, msg("--at {time} lies in the future", arg("time", shown(market.zone, *at))),
                {msg("record it once it has happened")});
  }
  if (*at < order.ordered_at) {
    return fail(
        ErrorKind::out_of_range,
        msg("--at {time} lies before the order {id}, which was placed {ordered}", arg("time", shown(market.zone, *at)),
            arg("id", order.id), arg("ordered", shown(market.zone, order.ordered_at))),
        {msg("if the order's own time is wrong: ordertrack edit {id} --ordered TIME", arg("id", order.id))});
  }
  return at;
}

Result<Instant> happened_in_phase(const std::optional<std::string>& typed, const Order& order, const Market& market,
                                  Instant now) {
  const Result<Instant> at = happened_at(typed, order, market, now);
  if (!at || !typed) return at;
  const PhaseSpan span = phase_of(order);
  if (*at >= span.begin) return at;
  return fail(ErrorKind::out_of_range,
              msg("--at {time} lies before {begin}, when the order {id} became {phase}",
                  arg("time", shown(market.zone, *at)), arg("begin", shown(market.zone, span.begin)),
                  arg("id", order.id), arg("phase", i18n::render(phase_title(span.phase)))),
              {msg("see ordertrack status {id}", arg("id", order.id))});
}

}  // namespace ordertrack::commands
