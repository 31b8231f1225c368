#pragma once

#include "commands/answers.hpp"
#include "commands/remind/remind.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

/// Letters to the buyer of one order, or of a book of the test's.
namespace ordertrack::reminding {

inline const fake::FakeMarkets markets;
inline const messages::TemplateBook texts("/nonexistent");
inline const std::string id = "m12345678901";

inline const Event thanks = story::message("thanks", story::at("2026-12-05 14:10"));
inline const Event wrote = story::event(EventKind::reply, story::at("2026-12-06 18:00"));

inline Result<commands::remind::Report> reminded(const store::Orders& book, const commands::remind::Options& options,
                                                 std::string_view now) {
  return commands::remind::run(options, book, markets, texts, story::at(now));
}

/// One order with this behind it.
inline Result<commands::remind::Report> reminded(std::vector<Event> before, commands::remind::Options options,
                                                 std::string_view now) {
  options.orders = {id};
  return reminded(fake::FakeBook({fake::order_with(std::move(before))}), options, now);
}

inline commands::remind::Options step(std::string name) {
  commands::remind::Options options;
  options.step = std::move(name);
  return options;
}

/// `m1 final until 2026-12-08 24:00`, a letter each; or the error.
inline std::string letters_of(const Result<commands::remind::Report>& report) {
  if (!report) return fake::text_of(report.error());
  std::string text;
  for (const commands::remind::Letter& letter : report->letters) {
    text += (text.empty() ? "" : " | ") + letter.order.order.id + " " + letter.step->name;
    if (letter.deadline) text += " until " + story::shown(*letter.deadline);
  }
  return text;
}

inline const Event& event_of(const Result<commands::remind::Report>& report) {
  if (!report) FAIL(fake::text_of(report.error()));
  return report->letters.at(0).part.outcome.changes.events.at(0).event;
}

}  // namespace ordertrack::reminding
