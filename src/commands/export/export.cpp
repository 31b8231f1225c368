#include "commands/export/export.hpp"

#include "commands/export/order_events.hpp"
#include "commands/order_json.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace ordertrack::commands::exporting {
namespace {

using exchange::CalendarEvent;
using exchange::Standing;

/// How long after its last change an order that ended is told: whoever imports once a month hears of it.
constexpr auto told_after_its_end = std::chrono::days{30};

/// One event a step: an order that was removed may share its id with one that was added later.
std::vector<CalendarEvent> one_for_each(std::vector<CalendarEvent> events) {
  std::map<std::string, CalendarEvent> by_uid;
  for (CalendarEvent& event : events) {
    const auto [place, is_new] = by_uid.try_emplace(event.uid, event);
    if (!is_new && event.standing == Standing::takes_place) place->second = std::move(event);
  }
  std::vector<CalendarEvent> all;
  all.reserve(by_uid.size());
  for (auto& [uid, event] : by_uid) all.push_back(std::move(event));
  std::ranges::stable_sort(all, {}, &CalendarEvent::start);
  return all;
}

std::int64_t count(const Report& report, Standing standing) {
  return std::ranges::count(report.calendar.events, standing, &CalendarEvent::standing);
}

}  // namespace

Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  const auto chronicle = orders.chronicle(now - told_after_its_end);
  if (!chronicle) return fail(chronicle.error());
  const Occasion occasion{markets, chronicle->last_command, options.names, now};
  std::vector<CalendarEvent> events;
  for (const store::RecordedOrder& order : chronicle->orders) {
    std::ranges::move(events_of(order, occasion), std::back_inserter(events));
  }
  return Report{.now = now,
                .calendar = {.name = "ordertrack", .made_at = now, .events = one_for_each(std::move(events))}};
}

Message what_was_written(const Report& report, const std::string& file) {
  return msg_n("{n} event is in {file}", "{n} events are in {file}", count(report, Standing::takes_place),
               arg("file", file));
}

output::Json to_json(const Report& report, const std::string& file) {
  output::Json json = document(report.now);
  json.set("format", "ics").set("file", file);
  json.set("events", count(report, Standing::takes_place)).set("cancelled", count(report, Standing::cancelled));
  return json;
}

}  // namespace ordertrack::commands::exporting
