#include "commands/happened/happened.hpp"

#include "commands/answers.hpp"
#include "commands/happened/happened_cli.hpp"

#include <catch2/catch.hpp>

namespace happened_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using fake::answer;
using fake::events_of;
using story::at;
using story::cancelled;
using story::event;

namespace {

const fake::FakeMarkets markets;
const Instant now = at("2026-12-07 10:00");

const Event paid = event(EventKind::pay, at("2026-12-06 09:00"));
const Event shipped = event(EventKind::ship, at("2026-12-06 18:00"));
const Event received = event(EventKind::receive, at("2026-12-07 08:00"));
const Event given_up = cancelled(Party::seller, at("2026-12-07 08:00"));

Result<ChangeReport> recorded(EventKind kind, std::vector<Event> before, std::optional<std::string> typed_at = {}) {
  const fake::FakeBook book({fake::order_with(std::move(before))});
  return happened::run({.kind = kind, .order = "m12345678901", .at = std::move(typed_at)}, book, markets, now);
}

struct Row {
  EventKind kind;
  std::vector<Event> before;
  std::string says;
};

}  // namespace

TEST_CASE("pay, ship, receive and reply read an order and a time") {
  const std::vector<std::pair<const cli::Command*, EventKind>> commands = {{&happened::pay, EventKind::pay},
                                                                           {&happened::ship, EventKind::ship},
                                                                           {&happened::receive, EventKind::receive},
                                                                           {&happened::reply, EventKind::reply}};
  for (const auto& [command, kind] : commands) {
    INFO(command->spec.name);
    CHECK(command->spec.name == to_string(kind));
    const auto plain = fake::options_of<happened::Options>(*command, fake::words({{"ID", {"m1"}}}));
    CHECK(plain.kind == kind);
    CHECK(plain.order == "m1");
    CHECK(plain.at == std::nullopt);
    const auto timed =
        fake::options_of<happened::Options>(*command, fake::words({{"ID", {"m1"}}, {"at", {"yesterday"}}}));
    CHECK(timed.at == "yesterday");
  }
}

TEST_CASE("what happened is recorded where the order's phase allows it") {
  const std::vector<Row> rows = {
      {EventKind::pay, {}, "recorded: m12345678901 is paid"},
      {EventKind::pay, {paid}, "already: the order m12345678901 is paid already, since Sun 6 Dec 2026 09:00"},
      {EventKind::pay, {paid, shipped}, "already: the order m12345678901 is paid already, since Sun 6 Dec 2026 09:00"},
      {EventKind::pay, {paid, received}, "already: the order m12345678901 is paid already, since Sun 6 Dec 2026 09:00"},
      {EventKind::pay, {given_up}, "recorded: m12345678901 is paid | m12345678901 no longer counts as left unpaid"},
      {EventKind::pay,
       {given_up, event(EventKind::pay, at("2026-12-07 09:00"))},
       "already: the order m12345678901 is paid already, since Mon 7 Dec 2026 09:00"},
      {EventKind::pay, {paid, given_up}, "already: the order m12345678901 is paid already, since Sun 6 Dec 2026 09:00"},
      {EventKind::ship, {}, "not-possible: the order m12345678901 is not paid yet"},
      {EventKind::ship,
       {paid},
       "recorded: m12345678901 is shipped | no step is left for m12345678901: record it once it is received, with "
       "ordertrack receive m12345678901"},
      {EventKind::ship,
       {paid, shipped},
       "already: the order m12345678901 is shipped already, since Sun 6 Dec 2026 18:00"},
      {EventKind::ship,
       {paid, received},
       "already: the order m12345678901 is closed already, since Mon 7 Dec 2026 08:00"},
      {EventKind::ship, {given_up}, "not-possible: the order m12345678901 was cancelled Mon 7 Dec 2026 08:00"},
      {EventKind::receive, {}, "not-possible: the order m12345678901 is not paid yet"},
      {EventKind::receive, {paid}, "recorded: m12345678901 is received, the order is closed"},
      {EventKind::receive, {paid, shipped}, "recorded: m12345678901 is received, the order is closed"},
      {EventKind::receive,
       {paid, received},
       "already: the order m12345678901 is closed already, since Mon 7 Dec 2026 08:00"},
      {EventKind::receive, {given_up}, "not-possible: the order m12345678901 was cancelled Mon 7 Dec 2026 08:00"},
      {EventKind::reply, {}, "recorded: the buyer of m12345678901 wrote"},
      {EventKind::reply, {paid, received}, "recorded: the buyer of m12345678901 wrote"},
      {EventKind::reply, {given_up}, "recorded: the buyer of m12345678901 wrote"},
  };
  for (const Row& row : rows) {
    INFO(to_string(row.kind) << " after " << row.before.size() << " events");
    CHECK(answer(recorded(row.kind, row.before)) == row.says);
  }
}

TEST_CASE("an event carries the instant at which it happened") {
  struct {
    EventKind kind;
    std::vector<Event> before;
    std::string at;
    std::string written;
  } const rows[] = {
      {EventKind::pay, {}, "09:30", "pay 2026-12-07 09:30:00"},
      {EventKind::pay, {}, "yesterday 21:40", "pay 2026-12-06 21:40:00"},
      {EventKind::pay, {}, "2026-12-05 14:00", "pay 2026-12-05 14:00:00"},
      {EventKind::ship, {paid}, "2026-12-06 09:00", "ship 2026-12-06 09:00:00"},
      {EventKind::reply, {paid, shipped}, "2026-12-05 20:00", "reply 2026-12-05 20:00:00"},
      {EventKind::pay, {}, "2026-12-07 10:01", "out-of-range: --at Mon 7 Dec 2026 10:01 lies in the future"},
      {EventKind::pay,
       {},
       "2026-12-05 13:59",
       "out-of-range: --at Sat 5 Dec 2026 13:59 lies before the order m12345678901, which was placed Sat 5 Dec 2026 "
       "14:00"},
      {EventKind::ship,
       {paid},
       "2026-12-06 08:59",
       "out-of-range: --at Sun 6 Dec 2026 08:59 lies before Sun 6 Dec 2026 09:00, when the order m12345678901 became "
       "paid"},
  };
  for (const auto& row : rows) {
    INFO(to_string(row.kind) << " --at " << row.at);
    CHECK(events_of(recorded(row.kind, row.before, row.at)) == row.written);
  }
}

TEST_CASE("the answer shows the order as it is afterwards") {
  const auto report = recorded(EventKind::pay, {});
  REQUIRE(report);
  CHECK(report->changes.command == "pay");
  CHECK(report->changes.at == now);
  CHECK(report->changes.events.front().order == 1);
  CHECK(report->orders.front().assessment.phase() == Phase::paid);
  CHECK(report->warnings.empty());
}

TEST_CASE("a payment after the cancellation is warned of until a note settles it") {
  const auto report = recorded(EventKind::pay, {given_up});
  REQUIRE(report);
  CHECK(fake::sentences(report->warnings) ==
        "m12345678901 was paid after the cancellation: settle it with the buyer and record how with ordertrack note "
        "m12345678901");
  CHECK(report->orders.front().assessment.open);
}

TEST_CASE("a shipment that is not paid says what to record first") {
  CHECK(fake::hints(recorded(EventKind::ship, {})) == "record the payment first: ordertrack pay m12345678901");
}

TEST_CASE("an order that is not there stops what happened") {
  const fake::FakeBook empty;
  CHECK(answer(happened::run({.order = "m999", .at = {}}, empty, markets, now)) ==
        "not-found: the order m999 is not there");
}

TEST_CASE("a payment for an order that has ended says where its id was sold again") {
  Order ended = fake::order_with({given_up});
  Order again = fake::order_with({});
  again.id += "-2";
  again.ordered_at = at("2026-12-07 09:00");
  const auto says = [](std::vector<Order> orders) {
    const auto report = happened::run({.kind = EventKind::pay, .order = "m12345678901", .at = {}},
                                      fake::FakeBook(std::move(orders)), markets, now);
    return report ? fake::sentences(report->warnings) : fake::text_of(report.error());
  };
  const std::string settle =
      "m12345678901 was paid after the cancellation: settle it with the buyer and record how with ordertrack note "
      "m12345678901";
  CHECK(says({ended, again}) ==
        settle +
            " | the market has sold under this id again: if m12345678901-2 was meant, ordertrack undo, then name "
            "m12345678901-2");
  again.events.push_back(cancelled(Party::buyer, at("2026-12-07 09:30")));
  CHECK(says({ended, again}) == settle);
  CHECK(says({ended}) == settle);
}

}  // namespace happened_test
