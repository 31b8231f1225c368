#include "commands/undo/undo.hpp"

#include "commands/answers.hpp"
#include "commands/undo/undo_cli.hpp"

#include <catch2/catch.hpp>

namespace undo_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using story::at;
using story::event;

namespace {

const fake::FakeMarkets markets;
const Instant now = at("2026-12-07 10:00");

fake::FakeBook book() {
  return fake::FakeBook({fake::order_with({event(EventKind::add, at("2026-12-05 14:05")),
                                           story::message("thanks", at("2026-12-05 14:10")),
                                           event(EventKind::reply, at("2026-12-06 09:00"))})});
}

undo::Options options_of(const char* word) {
  return fake::options_of<undo::Options>(undo::undo, fake::words({{"N|ID", {word}}}));
}

std::string refused(const Result<undo::Report>& report) {
  REQUIRE_FALSE(report);
  return fake::text_of(report.error());
}

}  // namespace

TEST_CASE("undo reads a number of commands, or an order") {
  CHECK(fake::options_of<undo::Options>(undo::undo, {}).count == 1);
  CHECK(options_of("12").count == 12);
  CHECK(options_of("12").order.empty());
  CHECK(options_of("123").order == "123");
  CHECK(options_of("m1").order == "m1");
  CHECK(fake::refusal(undo::undo, fake::words({{"N|ID", {"0"}}})) == "usage: \"0\" is not a number from 1 to 1000000");
  CHECK(fake::refusal(undo::undo, fake::words({{"N|ID", {""}}})) == "usage: the order id is empty");
  CHECK(fake::options_of<undo::Options>(undo::redo, {}).brings_back);
}

TEST_CASE("the newest commands are taken back, and the order is shown as it is then") {
  const fake::FakeBook orders = book();
  const auto report = undo::run({.count = 2}, orders, markets, now);
  REQUIRE(report);
  CHECK(report->part.outcome.changes.command == "undo");
  CHECK(report->part.outcome.changes.taken_back == std::vector<std::int64_t>{3, 2});
  CHECK(fake::sentences(report->part.outcome.said) ==
        "taken back: reply of Sun 6 Dec 2026 09:00 | taken back: message of Sat 5 Dec 2026 14:10");
  CHECK(fake::sentences(report->warnings) == "1 message cannot be unsent: only the record of it is taken back");
  CHECK(i18n::render(report->part.question) == "take it back?");
  REQUIRE(report->part.outcome.orders.size() == 1);
  CHECK(report->part.outcome.orders.front().order.events.size() == 1);
}

TEST_CASE("taking back a removal or an addition shows no order") {
  const fake::FakeBook orders = book();
  const auto report = undo::run({.count = 3}, orders, markets, now);
  REQUIRE(report);
  CHECK(report->part.outcome.orders.empty());
}

TEST_CASE("no more can be taken back than there is") {
  CHECK(refused(undo::run({}, fake::FakeBook(), markets, now)) == "failed: there is nothing to take back");
  CHECK(refused(undo::run({.count = 4}, book(), markets, now)) == "failed: only 3 commands can be taken back, not 4");
  CHECK(refused(undo::run({.brings_back = true}, book(), markets, now)) == "failed: there is nothing to bring back");
}

TEST_CASE("the last command on an order is taken back, if it touched no other") {
  fake::FakeBook orders = book();
  const auto report = undo::run({.order = "m123"}, orders, markets, now);
  REQUIRE(report);
  CHECK(report->part.outcome.changes.taken_back == std::vector<std::int64_t>{3});
  CHECK(refused(undo::run({.order = "x99"}, orders, markets, now)) == "not-found: the order x99 is not there");
  orders.last_command({.number = 9, .words = "remind", .lines = {{.order = 1}, {.order = 2}, {.order = 3}}});
  CHECK(refused(undo::run({.order = "m123"}, orders, markets, now)) ==
        "not-possible: the last command on m123, remind, touched 2 other orders, too");
}

TEST_CASE("what was pressed on the market stays pressed") {
  const fake::FakeBook orders({fake::order_with(
      {event(EventKind::add, at("2026-12-05 14:05")), event(EventKind::block, at("2026-12-09 09:00"))})});
  const auto report = undo::run({}, orders, markets, at("2026-12-09 10:00"));
  REQUIRE(report);
  CHECK(fake::sentences(report->warnings) ==
        "what was pressed on the market stays pressed: only the record of it is taken back");
}

TEST_CASE("what was taken back is brought back without a question") {
  fake::FakeBook orders = book();
  store::LogLine line{.command = 4,
                      .words = "pay",
                      .taken_back_at = now,
                      .order = 1,
                      .market = "mercari",
                      .order_id = "m12345678901",
                      .event = event(EventKind::pay, at("2026-12-06 12:00"))};
  line.event.sequence = 4;
  orders.took_back({.undo = 5, .commands = {{.number = 4, .words = "pay", .recorded_at = now, .lines = {line}}}});
  const auto report = undo::run({.brings_back = true}, orders, markets, now);
  REQUIRE(report);
  CHECK(report->part.outcome.changes.brought_back == 5);
  CHECK(report->part.question.empty());
  CHECK(report->warnings.empty());
  REQUIRE(report->part.outcome.orders.size() == 1);
  CHECK(phase_of(report->part.outcome.orders.front().order).phase == Phase::paid);
  output::Streams streams;
  show(*report, streams);
  CHECK(streams.out == "pay, recorded Mon 7 Dec 2026 10:00\n  m12345678901: paid\n");
  CHECK(
      to_json(*report, Written::yes)
          .dump()
          .starts_with(
              R"({"schema":1,"now":"2026-12-07T01:00:00Z","recorded":true,"commands":[{"command":"pay","command_number":4,)"
              R"("recorded_at":"2026-12-07T01:00:00Z","events":[{"at":)"));
}

}  // namespace undo_test
