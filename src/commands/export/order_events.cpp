#include "commands/export/order_events.hpp"

#include "commands/assessed_order.hpp"
#include "commands/guide.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"
#include "output/terminal_text.hpp"
#include "store/name_key.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace ordertrack::commands::exporting {
namespace {

using exchange::Alarm;
using exchange::CalendarEvent;
using exchange::Standing;
using output::TerminalText;
using store::LogLine;

/// A step of an order and the moment to act, as a calendar shows it.
struct Moment {
  const Step* step = nullptr;
  Instant start{};
};

/// By the step's name.
using Moments = std::map<std::string, Moment, std::less<>>;

bool is_on_a_calendar(const StepState& state) {
  return state.opens && (state.status == StepStatus::due || state.will_be_due());
}

void add_moments(const Assessment& assessment, Moments& moments) {
  for (const StepState& state : assessment.steps) {
    if (is_on_a_calendar(state)) moments.insert_or_assign(state.step->name, Moment{state.step, state.opens->at});
  }
}

/// The order as it stood once a command had been recorded.
Order as_it_stood(const store::RecordedOrder& recorded, const LogLine& last) {
  Order order = recorded.order;
  order.events.clear();
  for (const LogLine& line : recorded.lines) {
    const bool was_taken_back = line.taken_back_at && *line.taken_back_at < last.recorded_at;
    if (line.command <= last.command && !was_taken_back) order.events.push_back(line.event);
  }
  sort_history(order.events);
  return order;
}

/// Whether another ladder, or other steps of it, may have been in force once.
bool had_other_steps(const store::RecordedOrder& recorded) {
  return std::ranges::any_of(recorded.lines, [](const LogLine& line) {
    const std::string& text = line.event.text;
    return line.event.kind == EventKind::edit && (text.starts_with("ladder: ") || text.starts_with("payment: "));
  });
}

/// What calendars of earlier days could show: the order is assessed as it stood after each command on it, those that
/// were taken back too.
Moments shown_before(const store::RecordedOrder& recorded, const Market& market) {
  Moments moments;
  if (had_other_steps(recorded)) {
    for (const Ladder& ladder : market.ladders) {
      for (const Step& step : ladder.steps) moments[step.name] = {&step, recorded.order.ordered_at};
    }
  }
  for (auto line = recorded.lines.begin(); line != recorded.lines.end(); ++line) {
    const bool is_last_of_command =
        std::next(line) == recorded.lines.end() || std::next(line)->command != line->command;
    if (is_last_of_command) add_moments(assess(market, as_it_stood(recorded, *line), line->recorded_at), moments);
  }
  return moments;
}

/// Writes the events of one order.
class EventWriter {
 public:
  EventWriter(AssessedOrder order, const Occasion& occasion) : order_(std::move(order)), occasion_(occasion) {}

  [[nodiscard]] CalendarEvent event(const Moment& moment, Standing standing) const {
    const bool takes_place = standing == Standing::takes_place;
    return {.uid = moment.step->name + "." + order_.order.id + "." + order_.order.market + "@ordertrack",
            .sequence = 2 * occasion_.last_command + (takes_place ? 0 : 1),
            .standing = standing,
            .start = moment.start,
            .summary = summary(*moment.step),
            .description = takes_place ? description(moment) : std::string{},
            .address = page_address(*order_.market, order_.order),
            .alarm = may_be_left(*moment.step) ? Alarm::none : Alarm::at_start};
  }

  [[nodiscard]] const AssessedOrder& order() const { return order_; }

 private:
  [[nodiscard]] bool tells_names() const { return occasion_.names == BuyerNames::told; }

  /// The item; where it is not known, or names the buyer in a calendar without names, the id.
  [[nodiscard]] std::string item() const {
    const Order& order = order_.order;
    const std::string buyer = store::name_key(order.buyer);
    const bool names_buyer = !buyer.empty() && store::name_key(order.item).find(buyer) != std::string::npos;
    return order.item.empty() || (names_buyer && !tells_names()) ? order.id : TerminalText(order.item).str();
  }

  [[nodiscard]] std::string summary(const Step& step) const {
    const std::string title = i18n::render(
        may_be_left(step) ? msg("{step} (optional)", arg("step", i18n::render(step_title(step)))) : step_title(step));
    if (tells_names() && !order_.order.buyer.empty()) {
      return i18n::render(msg("{step}: {item}, {buyer}", arg("step", title), arg("item", item()),
                              arg("buyer", TerminalText(order_.order.buyer).str())));
    }
    return i18n::render(msg("{step}: {item}", arg("step", title), arg("item", item())));
  }

  [[nodiscard]] std::string description(const Moment& moment) const {
    const Step& step = *moment.step;
    const Order& order = order_.order;
    std::string text = market_title(order_) + " " + order.id;
    if (order.price) text += "\n" + i18n::money_text(*order.price);
    const StepState* state = order_.assessment.find(step.name);
    if (state != nullptr && state->closes) {
      const std::string time = i18n::deadline_text(shown_in(order_, state->closes->at));
      text += "\n" + i18n::render(msg("until {time}", arg("time", time)));
    }
    for (const std::string& line : guide_of(step)) text += "\n" + line;
    return text + "\n" + step_command(order_, step, order.id, moment.start);
  }

  AssessedOrder order_;
  const Occasion& occasion_;
};

}  // namespace

std::vector<CalendarEvent> events_of(const store::RecordedOrder& recorded, const Occasion& occasion) {
  const EventWriter writer(assess_order(recorded.order, occasion.markets, occasion.now), occasion);
  Moments standing;
  if (!recorded.removed) add_moments(writer.order().assessment, standing);
  std::vector<CalendarEvent> events;
  for (const auto& [name, moment] : standing) events.push_back(writer.event(moment, Standing::takes_place));
  for (const auto& [name, moment] : shown_before(recorded, *writer.order().market)) {
    if (!standing.contains(name)) events.push_back(writer.event(moment, Standing::cancelled));
  }
  return events;
}

}  // namespace ordertrack::commands::exporting
