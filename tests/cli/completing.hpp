#pragma once

#include "cli/complete.hpp"
#include "commands/fake_book.hpp"
#include "commands/fake_markets.hpp"
#include "commands/fake_people.hpp"
#include "policy/story.hpp"

#include <catch2/catch.hpp>

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A line as it was typed, and what is offered at its end.
namespace ordertrack::completing {

/// 2026-12-08 10:00: the order of the 5th may be cancelled, that of the 7th not yet.
inline const Instant now = story::at("2026-12-08 10:00");

inline Order order(std::string id, std::string buyer, std::string_view ordered, std::vector<Event> events = {}) {
  Order made;
  made.market = "mercari";
  made.id = std::move(id);
  made.buyer = std::move(buyer);
  made.payment = "konbini";
  made.ordered_at = story::at(ordered);
  made.events = std::move(events);
  return made;
}

inline std::vector<Order> some_orders() {
  using story::at;
  using story::event;
  std::vector<Order> made;
  made.push_back(order("m100", "tanaka", "2026-12-05 14:00"));
  made.push_back(order("m200", "sato", "2026-12-07 14:00", {event(EventKind::block, at("2026-12-07 15:00"))}));
  made.push_back(order("m300", "suzuki", "2026-12-05 14:00", {event(EventKind::pay, at("2026-12-06 15:00"))}));
  made.push_back(
      order("m400", "ito", "2026-12-01 14:00",
            {event(EventKind::pay, at("2026-12-02 10:00")), event(EventKind::ship, at("2026-12-03 10:00"))}));
  made.push_back(order("m500", "kato", "2026-12-01 14:00", {event(EventKind::cancel, at("2026-12-05 10:00"))}));
  Order elsewhere = order("r100", "abe", "2026-12-07 14:00");
  elsewhere.market = "rakuma";
  made.push_back(elsewhere);
  return made;
}

inline const messages::TemplateBook templates("/nonexistent");

/// The words of a typed line; one that ends in a blank has an empty word at the cursor.
inline std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> words;
  std::istringstream text(line);
  for (std::string word; text >> word;) words.push_back(word);
  if (line.empty() || line.back() == ' ') words.emplace_back();
  return words;
}

inline std::string answer(const std::string& line, const fake::FakeBook& orders) {
  const fake::FakeMarkets markets;
  return cli::complete(split(line), orders, fake::FakePeople(orders), markets, templates, now);
}

/// The candidates, without what they are, separated by blanks.
inline std::string offered(const std::string& line, const fake::FakeBook& orders) {
  std::istringstream lines(answer(line, orders));
  std::string words;
  for (std::string text; std::getline(lines, text);)
    words += (words.empty() ? "" : " ") + text.substr(0, text.find('\t'));
  return words;
}

inline std::string answer(const std::string& line) { return answer(line, fake::FakeBook(some_orders())); }

inline std::string offered(const std::string& line) { return offered(line, fake::FakeBook(some_orders())); }

struct Row {
  std::string typed;
  std::string expected;
};

inline void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.typed);
    CHECK(offered(row.typed) == row.expected);
  }
}

}  // namespace ordertrack::completing
