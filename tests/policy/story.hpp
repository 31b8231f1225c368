#pragma once

#include <ordertrack/policy.hpp>

#include <chrono>
#include <cstdio>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Words to tell an order's story with: Japanese clock times, events, and what is due in plain text.
namespace ordertrack::story {

using namespace std::chrono_literals;

inline const Zone& japan() {
  static const Zone zone = Zone::fixed("Asia/Tokyo", 9h);
  return zone;
}

/// UTC+1, and UTC+2 between two instants: the clock goes from 02:00 to 03:00 on 2027-03-28 and back on 2027-10-31.
inline const Zone& with_summer_time() {
  static const Instant begin{std::chrono::sys_days{std::chrono::year{2027} / 3 / 28} + 1h};
  static const Instant end{std::chrono::sys_days{std::chrono::year{2027} / 10 / 31} + 1h};
  static const Zone zone{"Test/Summer", [](Instant instant) { return begin <= instant && instant < end ? 2h : 1h; }};
  return zone;
}

/// The instant of "2026-12-05 14:00" or "2026-12-05 23:59:59" in a zone; 24:00 is read too.
inline Instant at(std::string_view text, const Zone& zone = japan()) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  const std::string copy{text};
  if (std::sscanf(copy.c_str(), "%d-%u-%u %d:%d:%d", &year, &month, &day, &hour, &minute, &second) < 5)
    throw std::invalid_argument("not a time: " + copy);
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  return zone.to_instant(std::chrono::local_days{date} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
                         std::chrono::seconds{second});
}

/// The clock time of an instant in a zone, as "2026-12-05 14:00:00".
inline std::string shown(Instant instant, const Zone& zone = japan()) {
  const auto local = zone.to_local(instant);
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{local - day};
  char text[48];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d:%02d", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return text;
}

inline std::string shown(const std::optional<Instant>& instant, const Zone& zone = japan()) {
  return instant ? shown(*instant, zone) : "never";
}

inline std::string shown(const std::optional<Bound>& bound, const Zone& zone = japan()) {
  return bound ? shown(bound->at, zone) + ", " + std::string{to_string(bound->because)} : "never";
}

inline Event event(EventKind kind, Instant when) { return {.at = when, .kind = kind}; }

inline Event message(std::string step, Instant when, std::optional<Instant> deadline = {}) {
  return {.at = when, .kind = EventKind::message, .step = std::move(step), .deadline = deadline};
}

inline Event done(std::string step, Instant when) {
  return {.at = when, .kind = EventKind::done, .step = std::move(step)};
}

inline Event skipped(std::string step, Instant when) {
  return {.at = when, .kind = EventKind::skip, .step = std::move(step)};
}

inline Event promise(Instant until, Instant when) { return {.at = when, .kind = EventKind::promise, .until = until}; }

inline Event snooze(Instant until, Instant when) { return {.at = when, .kind = EventKind::snooze, .until = until}; }

inline Event cancelled(Party by, Instant when) { return {.at = when, .kind = EventKind::cancel, .by = by}; }

/// Appends to an order's history, as the store does.
inline void happens(Order& order, Event what) {
  what.sequence = static_cast<std::int64_t>(order.events.size()) + 1;
  order.events.push_back(std::move(what));
}

inline Order order_with(Order order, std::vector<Event> events) {
  for (auto& what : events) happens(order, std::move(what));
  return order;
}

inline Order konbini_order(Instant ordered_at) {
  Order order;
  order.market = "mercari";
  order.id = "m12345678901";
  order.page_id = order.id;
  order.buyer = "tanaka";
  order.payment = "konbini";
  order.ordered_at = ordered_at;
  return order;
}

/// The names of steps at these positions, joined by blanks.
inline std::string names(const Assessment& assessment, const std::vector<std::size_t>& positions) {
  std::string text;
  for (const auto position : positions) text += (text.empty() ? "" : " ") + assessment.steps.at(position).step->name;
  return text;
}

inline std::string due(const Market& market, const Order& order, Instant now) {
  const auto assessment = assess(market, order, now);
  return names(assessment, assessment.due);
}

inline std::string status(const Market& market, const Order& order, Instant now, std::string_view step) {
  const auto assessment = assess(market, order, now);
  const auto* state = assessment.find(step);
  return state == nullptr ? "no such step" : std::string{to_string(state->status)};
}

inline std::string opens(const Market& market, const Order& order, Instant now, std::string_view step) {
  const auto assessment = assess(market, order, now);
  const auto& state = *assessment.find(step);
  return state.opens ? shown(state.opens, market.zone) : "waits for " + state.waits_for;
}

inline std::string closes(const Market& market, const Order& order, Instant now, std::string_view step) {
  const auto assessment = assess(market, order, now);
  return shown(assessment.find(step)->closes, market.zone);
}

/// The kinds of the warnings, joined by blanks, each with what it names.
inline std::string warnings(const Market& market, const Order& order, Instant now) {
  std::string text;
  for (const auto& warning : assess(market, order, now).warnings) {
    text += (text.empty() ? "" : " ") + std::string{to_string(warning.kind)};
    for (const auto& detail : {warning.step, warning.rule})
      if (!detail.empty()) text += ":" + detail;
    if (warning.count != 0) text += ":" + std::to_string(warning.count);
  }
  return text;
}

/// Records a step as a person does it who was told that it is due.
inline Event deed(const Market& market, const Order& order, const Step& step, Instant now) {
  switch (step.action) {
    case Action::message:
      return message(step.name, now, deadline_of(market, order, step, now));
    case Action::block:
      return event(EventKind::block, now);
    case Action::cancel:
      return cancelled(Party::seller, now);
    default:
      return done(step.name, now);
  }
}

}  // namespace ordertrack::story
