#include "commands/remove/remove.hpp"

#include "commands/answers.hpp"
#include "commands/remove/remove_cli.hpp"

#include <catch2/catch.hpp>

namespace remove_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using story::at;

TEST_CASE("remove reads an order") {
  CHECK(fake::options_of<remove::Options>(remove::command, fake::words({{"ID", {"m1"}}})).order == "m1");
}

TEST_CASE("an order added by mistake is taken out, and its history says so") {
  const fake::FakeMarkets markets;
  const fake::FakeBook book({fake::order_with()});
  const Instant now = at("2026-12-07 10:00");
  const auto report = remove::run({.order = "m123"}, book, markets, now);
  REQUIRE(report);
  CHECK(fake::answer(report) == "removed: m12345678901");
  CHECK(fake::events_of(report) == "remove 2026-12-07 10:00:00");
  CHECK(report->changes.command == "remove");
  CHECK(report->changes.removed == std::vector<std::int64_t>{1});
  CHECK(report->orders.empty());
  CHECK(fake::answer(remove::run({.order = "x99"}, book, markets, now)) == "not-found: the order x99 is not there");
}

}  // namespace remove_test
