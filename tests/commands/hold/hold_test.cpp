#include "commands/hold/hold.hpp"

#include "commands/answers.hpp"
#include "commands/hold/hold_cli.hpp"

#include <catch2/catch.hpp>

namespace hold_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using fake::answer;
using fake::events_of;
using story::at;
using story::event;

namespace {

const fake::FakeMarkets markets;
const Instant now = at("2026-12-07 10:00");
const Event paid = event(EventKind::pay, at("2026-12-06 09:00"));

Result<ChangeReport> held(const Order& order, EventKind kind, std::string until) {
  const fake::FakeBook book({order});
  return hold::run({.kind = kind, .order = order.id, .until = std::move(until), .at = {}}, book, markets, now);
}

}  // namespace

TEST_CASE("promise and snooze read an order and its end") {
  const auto read = fake::words({{"ID", {"m1"}}, {"until", {"3d"}}, {"at", {"09:00"}}, {"force", {}}});
  const auto promise = fake::options_of<hold::Options>(hold::promise, read);
  CHECK(promise.kind == EventKind::promise);
  CHECK(promise.order == "m1");
  CHECK(promise.until == "3d");
  CHECK(promise.at == "09:00");
  CHECK(promise.force);
  const auto snooze = fake::options_of<hold::Options>(hold::snooze, fake::words({{"ID", {"m1"}}, {"until", {"3d"}}}));
  CHECK(snooze.kind == EventKind::snooze);
  CHECK_FALSE(snooze.force);
  CHECK(fake::refusal(hold::promise, fake::words({{"ID", {"m1"}}})) == "usage: `promise` needs --until TIME");
  CHECK(fake::refusal(hold::snooze, fake::words({{"ID", {"m1"}}})) == "usage: `snooze` needs --until TIME");
}

TEST_CASE("a promise and a snooze end when the seller says") {
  struct {
    EventKind kind;
    std::string until;
    std::string written;
  } const rows[] = {
      {EventKind::promise, "2026-12-10", "promise 2026-12-07 10:00:00 until 2026-12-11 00:00:00"},
      {EventKind::promise, "12/10 18:00", "promise 2026-12-07 10:00:00 until 2026-12-10 18:00:00"},
      {EventKind::promise, "3d", "promise 2026-12-07 10:00:00 until 2026-12-10 10:00:00"},
      {EventKind::snooze, "18:00", "snooze 2026-12-07 10:00:00 until 2026-12-07 18:00:00"},
      {EventKind::snooze, "tomorrow", "snooze 2026-12-07 10:00:00 until 2026-12-08 00:00:00"},
      {EventKind::snooze, "today", "out-of-range: --until Mon 7 Dec 2026 00:00 does not lie in the future"},
      {EventKind::promise, "now", "out-of-range: --until Mon 7 Dec 2026 10:00 does not lie in the future"},
  };
  for (const auto& row : rows) {
    INFO(to_string(row.kind) << " --until " << row.until);
    CHECK(events_of(held(fake::order_with(), row.kind, row.until)) == row.written);
  }
}

TEST_CASE("a promise at midnight ends a day, a snooze begins one") {
  CHECK(answer(held(fake::order_with(), EventKind::promise, "2026-12-10")) ==
        "recorded: the buyer of m12345678901 promised to pay by Thu 10 Dec 2026 24:00");
  CHECK(answer(held(fake::order_with(), EventKind::snooze, "2026-12-10")) ==
        "recorded: m12345678901 is left alone until Thu 10 Dec 2026 00:00");
}

TEST_CASE("a hold that is far away says how far: another year may have been meant") {
  CHECK(held(fake::order_with(), EventKind::promise, "2027-02-04")->warnings.empty());
  const auto next_year = held(fake::order_with(), EventKind::promise, "2027-12-06");
  CHECK(fake::sentences(next_year->warnings) == "that is 365 days from now");
}

TEST_CASE("nothing is due during a promise") {
  const auto report = held(fake::order_with(), EventKind::promise, "2026-12-10");
  REQUIRE(report);
  CHECK(report->orders.front().assessment.due.empty());
  CHECK(report->orders.front().assessment.next_due_at == at("2026-12-10 24:00"));
}

TEST_CASE("only an unpaid order is promised to be paid; any can be snoozed") {
  CHECK(answer(held(fake::order_with({paid}), EventKind::promise, "tomorrow")) ==
        "not-possible: a promise is for an unpaid order; m12345678901 is paid");
  CHECK(held(fake::order_with({paid}), EventKind::snooze, "tomorrow").has_value());
}

TEST_CASE("a hold leaves a day to cancel where the market sets a last day") {
  const Order order = fake::order_on("auction");
  for (const EventKind kind : {EventKind::promise, EventKind::snooze}) {
    INFO(to_string(kind));
    CHECK(held(order, kind, "2026-12-10").has_value());
    const auto late = held(order, kind, "2026-12-11 00:01");
    CHECK(answer(late) ==
          "out-of-range: --until Fri 11 Dec 2026 00:01 is too late: Auction lets you cancel only until Fri 11 Dec 2026 "
          "24:00");
    CHECK(fake::hints(late) == "at the latest Thu 10 Dec 2026 24:00; --force records it anyway");
  }
  const fake::FakeBook book({order});
  const hold::Options forced{.order = order.id, .until = "2026-12-12", .at = {}, .force = true};
  CHECK(events_of(hold::run(forced, book, markets, now)) == "promise 2026-12-07 10:00:00 until 2026-12-13 00:00:00");
}

TEST_CASE("on the last day itself a hold leaves an hour, and past that no instant is named") {
  const fake::FakeBook book({fake::order_on("auction")});
  const auto snoozed = [&](std::string until, Instant now) {
    return hold::run({.kind = EventKind::snooze, .order = "m12345678901", .until = std::move(until), .at = {}}, book,
                     markets, now);
  };
  CHECK(snoozed("23:00", at("2026-12-11 10:00")).has_value());
  CHECK(fake::hints(snoozed("23:01", at("2026-12-11 10:00"))) ==
        "at the latest Fri 11 Dec 2026 23:00; --force records it anyway");
  CHECK(fake::hints(snoozed("23:30", at("2026-12-11 23:00"))) == "--force records it anyway");
}

TEST_CASE("a hold behind which the last message would be too late says so") {
  const auto told = [](std::string until) {
    return fake::sentences(held(fake::order_on("auction"), EventKind::snooze, std::move(until))->warnings);
  };
  CHECK(told("2026-12-09 23:00").empty());
  CHECK(told("2026-12-10") == "then it is too late for: send the last message (m12345678901)");
}

TEST_CASE("a hold ends before a market that cancels by itself does so, unless that should have happened") {
  const Order order = fake::order_on("rakuma");
  for (const EventKind kind : {EventKind::promise, EventKind::snooze}) {
    INFO(to_string(kind));
    CHECK(held(order, kind, "2026-12-08 00:15").has_value());
    const auto late = held(order, kind, "2026-12-08 00:16");
    CHECK(answer(late) ==
          "out-of-range: --until Tue 8 Dec 2026 00:16 is too late: Rakuma cancels by itself at Tue 8 Dec 2026 00:15");
    CHECK(fake::hints(late) == "at the latest Tue 8 Dec 2026 00:15; --force records it anyway");
  }
  const fake::FakeBook book({order});
  const hold::Options afterwards{.kind = EventKind::snooze, .order = order.id, .until = "tomorrow", .at = {}};
  CHECK(hold::run(afterwards, book, markets, at("2026-12-08 08:05")).has_value());
}

TEST_CASE("a hold tells what comes before its end all the same") {
  const auto report = held(fake::order_on("rakuma"), EventKind::promise, "2026-12-07 23:00");
  REQUIRE(report);
  CHECK(fake::sentences(report->warnings) == "before then all the same: now: look at the order's page");
  CHECK(held(fake::order_with(), EventKind::snooze, "2026-12-10")->warnings.empty());
}

TEST_CASE("the last day to cancel does not bind an order that is paid") {
  CHECK(held(fake::order_on("auction", {paid}), EventKind::snooze, "2026-12-20").has_value());
}

TEST_CASE("a promise is recorded at the time at which it was made") {
  const fake::FakeBook book({fake::order_with()});
  const hold::Options early{.order = "m12345678901", .until = "tomorrow", .at = "yesterday 20:00"};
  CHECK(events_of(hold::run(early, book, markets, now)) == "promise 2026-12-06 20:00:00 until 2026-12-09 00:00:00");
  const hold::Options future{.order = "m12345678901", .until = "tomorrow", .at = "2026-12-07 11:00"};
  CHECK(answer(hold::run(future, book, markets, now)) == "out-of-range: --at Mon 7 Dec 2026 11:00 lies in the future");
}

}  // namespace hold_test
