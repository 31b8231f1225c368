#include "commands/remind/alternatives.hpp"

#include "commands/held_until.hpp"
#include "commands/losses.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <utility>

namespace ordertrack::commands::remind {
namespace {

ChangeReport skipped(const std::vector<AssessedOrder>& orders, const Step& step, const Markets& markets, Instant now) {
  ChangeReport all;
  all.now = now;
  for (const AssessedOrder& order : orders) {
    all.append(one_event("remind", order.order, {.at = now, .kind = EventKind::skip, .step = step.name},
                         msg("recorded for {id}, decided against: {step}", arg("id", order.order.id),
                             arg("step", i18n::render(step_title(step)))),
                         markets, now));
  }
  return all;
}

Result<ChangeReport> snoozed(const std::vector<AssessedOrder>& orders, const std::string& typed, const Markets& markets,
                             Instant now) {
  constexpr EventKind kind = EventKind::snooze;
  ChangeReport all;
  all.now = now;
  for (const AssessedOrder& order : orders) {
    const auto until = held_until({kind, typed, TypedAs::answer}, order.order, *order.market, now);
    if (!until) return fail(until.error());
    ChangeReport one = one_event("remind", order.order, {.at = now, .kind = kind, .until = *until},
                                 msg("recorded: {id} is left alone until {until}", arg("id", order.order.id),
                                     arg("until", held_until_text(kind, *order.market, *until))),
                                 markets, now);
    one.warnings = losses(order.assessment, one.orders.front());
    all.append(std::move(one));
  }
  return all;
}

}  // namespace

std::vector<Alternative> alternatives_for(const std::vector<AssessedOrder>& orders, const Step& step,
                                          const Markets& markets, Instant now) {
  return {{.key = "s",
           .words = "skip スキップ 送らない",
           .says = msg("do not send it at all"),
           .asks = {},
           .outcome = [=, &step, &markets](const std::string&) -> Result<ChangeReport> {
             return skipped(orders, step, markets, now);
           }},
          {.key = "z",
           .words = "snooze later あとで 後で",
           .says = msg("put it off"),
           .asks = msg("until when? (as: tomorrow, 3d, 12/10 20:00)"),
           .outcome = [=, &markets](const std::string& told) { return snoozed(orders, told, markets, now); }}};
}

}  // namespace ordertrack::commands::remind
