#pragma once

#include "commands/add/add.hpp"
#include "commands/add/shop_markets.hpp"
#include "commands/answers.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

/// Orders added on 2026-12-05 at 14:30, to a book of the test's.
namespace ordertrack::adding {

inline const Instant now = story::at("2026-12-05 14:30");

inline const config::MarketBook& markets() {
  static const fake::ShopMarkets shop;
  return shop.book();
}

inline Result<commands::ChangeReport> added(const commands::add::Options& options,
                                            const store::Orders& book = fake::FakeBook(),
                                            const std::vector<config::LadderChoice>& ladders = {}) {
  return commands::add::run(options, book, markets(), ladders, now);
}

/// Options with the word, and one field typed.
template <typename Field>
commands::add::Options typed(Field commands::add::Options::*field, std::string text) {
  commands::add::Options options;
  options.word = "m12345678901";
  options.*field = std::move(text);
  return options;
}

inline commands::add::Options typed(std::optional<std::string> commands::TypedFields::*field, std::string text) {
  commands::add::Options options = typed(&commands::add::Options::word, "m12345678901");
  options.fields.*field = std::move(text);
  return options;
}

inline const Order& order_of(const Result<commands::ChangeReport>& report) {
  if (!report) FAIL(fake::text_of(report.error()));
  REQUIRE(report->changes.added.size() == 1);
  return report->changes.added.front();
}

inline std::string events_of(const Order& order) {
  std::string text;
  for (const Event& event : order.events) text += (text.empty() ? "" : " | ") + fake::text_of(event);
  return text;
}

}  // namespace ordertrack::adding
