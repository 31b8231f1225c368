#include "commands/settle/settle.hpp"

#include "commands/answers.hpp"
#include "commands/settle/settle_cli.hpp"

#include <catch2/catch.hpp>

namespace settle_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using fake::answer;
using fake::events_of;
using settle::Way;
using story::at;
using story::event;

namespace {

const fake::FakeMarkets markets;
const std::string id = "m12345678901";

const Event given_up = story::cancelled(Party::seller, at("2026-12-09 09:00"));

Result<ChangeReport> settled(const Order& order, settle::Options options, Instant now) {
  const fake::FakeBook book({order});
  options.order = order.id;
  return settle::run(options, book, markets, now);
}

Result<ChangeReport> settled(Way way, std::optional<std::string> step, std::vector<Event> before, Instant now) {
  return settled(fake::order_with(std::move(before)), {.way = way, .order = {}, .step = std::move(step), .at = {}},
                 now);
}

}  // namespace

TEST_CASE("done and skip read an order and a step") {
  const auto named = fake::words({{"ID", {"m1"}}, {"STEP", {"consult"}}, {"at", {"09:00"}}});
  const auto done = fake::options_of<settle::Options>(settle::done, named);
  CHECK(done.way == Way::done);
  CHECK(done.order == "m1");
  CHECK(done.step == "consult");
  CHECK(done.at == "09:00");
  CHECK(fake::options_of<settle::Options>(settle::done, fake::words({{"ID", {"m1"}}})).step == std::nullopt);
  CHECK(fake::options_of<settle::Options>(settle::skip, named).way == Way::skip);
}

TEST_CASE("done without a step takes the one that is due and done by hand") {
  CHECK(events_of(settled(Way::done, {}, {}, at("2026-12-07 10:00"))) == "done 2026-12-07 10:00:00 step consult");
  CHECK(answer(settled(Way::done, {}, {}, at("2026-12-07 10:00"))) ==
        "recorded for m12345678901: asked the support desk");

  const auto several = settled(Way::done, {}, {given_up}, at("2026-12-09 10:00"));
  CHECK(answer(several) == "ambiguous: several steps of m12345678901 are due: report, relist");
  CHECK(fake::hints(several) == "say which: ordertrack done m12345678901 report");

  const auto message = settled(Way::done, {}, {}, at("2026-12-05 15:00"));
  CHECK(answer(message) == "nothing-due: nothing is due for m12345678901 that `done` records");
  CHECK(fake::hints(message) == "thank the buyer: ordertrack remind m12345678901");

  const auto quiet = settled(Way::done, {}, {story::message("thanks", at("2026-12-05 14:10"))}, at("2026-12-05 15:00"));
  CHECK(fake::hints(quiet) == "next: Sun 6 Dec 2026 08:00: ask about the payment");
}

TEST_CASE("done records a named step, early or late") {
  struct {
    std::string step;
    std::vector<Event> before;
    std::string now;
    std::string answer;
  } const rows[] = {
      {"consult", {}, "2026-12-06 10:00", "done 2026-12-06 10:00:00 step consult"},
      {"report", {given_up}, "2026-12-09 10:00", "done 2026-12-09 10:00:00 step report"},
      {"consult",
       {story::skipped("consult", at("2026-12-07 09:00"))},
       "2026-12-07 10:00",
       "done 2026-12-07 10:00:00 step consult"},
      {"consult",
       {story::done("consult", at("2026-12-07 09:00"))},
       "2026-12-07 10:00",
       "already: the step consult of m12345678901 was done already, Mon 7 Dec 2026 09:00"},
      {"report",
       {},
       "2026-12-07 10:00",
       "not-possible: the step report is for an order that is cancelled; m12345678901 is unpaid"},
      {"report",
       {story::cancelled(Party::buyer, at("2026-12-07 09:00"))},
       "2026-12-07 10:00",
       "not-possible: the step report does not apply to m12345678901"},
      {"final", {}, "2026-12-08 10:00", "not-possible: the step final has a command of its own"},
      {"nonsense", {}, "2026-12-07 10:00", "not-found: the order m12345678901 has no step \"nonsense\""},
  };
  for (const auto& row : rows) {
    INFO("done " << row.step << " at " << row.now);
    CHECK(events_of(settled(Way::done, row.step, row.before, at(row.now))) == row.answer);
  }
}

TEST_CASE("a step with a command of its own names it") {
  const Instant now = at("2026-12-09 10:00");
  CHECK(fake::hints(settled(Way::done, "final", {}, now)) == "type: ordertrack remind m12345678901 --step final");
  CHECK(fake::hints(settled(Way::done, "block", {}, now)) == "type: ordertrack block m12345678901");
  CHECK(fake::hints(settled(Way::done, "cancel", {}, now)) == "type: ordertrack cancel m12345678901");
}

TEST_CASE("an unknown step is answered with those that there are") {
  CHECK(fake::hints(settled(Way::done, "nonsense", {}, at("2026-12-07 10:00"))) ==
        "its steps are: thanks, remind-1, remind-2, consult, final, block, cancel, report, relist");
}

TEST_CASE("a check on a market that cancels by itself asks what was seen") {
  const Order order = fake::order_on("rakuma");
  const auto report = settled(order, {.way = Way::done, .order = {}, .step = {}, .at = {}}, at("2026-12-08 10:00"));
  CHECK(answer(report) == "not-possible: Rakuma cancels by itself: record what the page of m12345678901 says");
  CHECK(fake::hints(report) ==
        "cancelled: ordertrack cancel m12345678901 --by market | paid: ordertrack pay m12345678901 | neither yet: "
        "ordertrack snooze m12345678901 --until TIME");
}

TEST_CASE("any step that was not done can be skipped, once") {
  struct {
    std::string step;
    std::vector<Event> before;
    std::string answer;
  } const rows[] = {
      {"remind-2", {}, "skip 2026-12-07 10:00:00 step remind-2"},
      {"final", {}, "skip 2026-12-07 10:00:00 step final"},
      {"block", {}, "skip 2026-12-07 10:00:00 step block"},
      {"cancel", {}, "skip 2026-12-07 10:00:00 step cancel"},
      {"consult", {}, "skip 2026-12-07 10:00:00 step consult"},
      {"remind-1",
       {story::message("remind-1", at("2026-12-06 09:00"))},
       "already: the step remind-1 of m12345678901 was done already, Sun 6 Dec 2026 09:00"},
      {"remind-2",
       {story::skipped("remind-2", at("2026-12-06 09:00"))},
       "already: the step remind-2 of m12345678901 was skipped already, Sun 6 Dec 2026 09:00"},
      {"relist", {}, "not-possible: the step relist is for an order that is cancelled; m12345678901 is unpaid"},
      {"nonsense", {}, "not-found: the order m12345678901 has no step \"nonsense\""},
  };
  for (const auto& row : rows) {
    INFO("skip " << row.step);
    CHECK(events_of(settled(Way::skip, row.step, row.before, at("2026-12-07 10:00"))) == row.answer);
  }
  CHECK(answer(settled(Way::skip, "final", {}, at("2026-12-07 10:00"))) ==
        "recorded for m12345678901, decided against: send the last message");
}

TEST_CASE("a step is settled at the time at which it was done, within the phase") {
  const auto typed = [](std::string time) {
    return settle::Options{.way = Way::done, .order = {}, .step = "report", .at = std::move(time)};
  };
  const Order order = fake::order_with({given_up});
  const Instant now = at("2026-12-09 10:00");
  CHECK(events_of(settled(order, typed("09:30"), now)) == "done 2026-12-09 09:30:00 step report");
  CHECK(answer(settled(order, typed("2026-12-08 10:00"), now)) ==
        "out-of-range: --at Tue 8 Dec 2026 10:00 lies before Wed 9 Dec 2026 09:00, when the order m12345678901 became "
        "cancelled");
}

TEST_CASE("with the last step of an order that is not received yet it says that nothing more comes") {
  Market market = *markets.find("mercari");
  for (const char* const name : {"completed", "review-asked"}) {
    Step look = story::step(name, Action::check, 1);
    look.phase = Phase::shipped;
    market.ladders.front().steps.push_back(look);
  }
  const fake::FakeMarkets shops({market});
  const auto says = [&](std::string step, std::vector<Event> before) {
    before.insert(before.begin(), {story::event(EventKind::pay, at("2026-12-06 09:00")),
                                   story::event(EventKind::ship, at("2026-12-06 18:00"))});
    const fake::FakeBook book({fake::order_with(std::move(before))});
    const settle::Options options{.way = Way::done, .order = id, .step = std::move(step), .at = {}};
    const auto report = settle::run(options, book, shops, at("2026-12-18 10:00"));
    return report ? fake::sentences(report->warnings) : fake::text_of(report.error());
  };
  CHECK(says("completed", {}).empty());
  CHECK(says("review-asked", {story::done("completed", at("2026-12-15 20:05"))}) ==
        "no step is left for m12345678901: record it once it is received, with ordertrack receive m12345678901");
}

}  // namespace settle_test
