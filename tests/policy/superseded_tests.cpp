#include "policy/statuses.hpp"

#include <catch2/catch.hpp>

namespace superseded_tests {

using namespace ordertrack;
using namespace ordertrack::story;

TEST_CASE("a later message takes the place of an earlier one when it opens") {
  const auto order = konbini_order(ordered);
  CHECK(statuses(messages(3), order, at("2026-12-06 12:00")) == "due waiting waiting");
  CHECK(statuses(messages(3), order, at("2026-12-07 11:59:59")) == "due waiting waiting");
  CHECK(statuses(messages(3), order, at("2026-12-07 12:00")) == "superseded due waiting");
  CHECK(statuses(messages(3), order, late) == "superseded superseded due");
}

TEST_CASE("what a later message does not supersede, or does") {
  auto steps = messages(2);
  const auto order = konbini_order(ordered);

  SECTION("one that is to be sent late as well") {
    steps[0].late = Late::send;
    CHECK(statuses(steps, order, late) == "due due");
  }
  SECTION("one that tells a deadline") {
    steps[0].deadline = DeadlineRule{};
    CHECK(statuses(steps, order, late) == "due due");
  }
  SECTION("one that is no message") {
    steps[0].action = Action::consult;
    CHECK(statuses(steps, order, late) == "due due");
  }
  SECTION("an optional one, it does") {
    steps[0].optional = true;
    CHECK(statuses(steps, order, late) == "superseded due");
  }
  SECTION("one that was done or skipped") {
    CHECK(statuses(steps, order_with(order, {message("m1", ordered + 24h)}), late) == "done due");
    CHECK(statuses(steps, order_with(order, {skipped("m1", ordered + 24h)}), late) == "skipped due");
  }
}

TEST_CASE("a later message takes the place of one that comes with it, although the quiet hours hold it back") {
  auto market = mercari();
  const auto promised = at("2026-12-07 00:00");
  const auto order = order_with(konbini_order(ordered), {promise(promised, ordered + 1h)});

  SECTION("after a promise") {
    CHECK(status(market, order, promised - 1s, "thanks") == "waiting");
    CHECK(opens(market, order, promised, "remind-1") == "2026-12-07 08:00:00, quiet-hours");
    CHECK(due(market, order, promised).empty());
    CHECK(status(market, order, promised, "thanks") == "superseded");
    CHECK(assess(market, order, ordered + 1h).next_due_at == at("2026-12-07 08:00"));
    CHECK(due(market, order, at("2026-12-07 08:00")) == "remind-2 consult");
  }
  SECTION("after a snooze") {
    const auto held = order_with(konbini_order(ordered), {snooze(at("2026-12-06 22:00"), ordered + 1h)});
    CHECK(status(market, held, at("2026-12-06 22:00"), "thanks") == "superseded");
    CHECK(due(market, held, at("2026-12-06 22:00")).empty());
    CHECK(due(market, held, at("2026-12-07 08:00")) == "remind-2 consult");
  }
  SECTION("not while its own time is still to come") {
    const auto held = order_with(konbini_order(ordered), {snooze(at("2026-12-06 00:00"), ordered + 1h)});
    CHECK(due(market, held, at("2026-12-06 00:00")) == "thanks");
    CHECK(due(market, held, at("2026-12-06 08:00")) == "remind-1");
  }
  SECTION("one that closes before they end is not held back at all") {
    auto& remind = market.ladders.front().steps.at(1);
    remind.until_day = 1;
    const auto held = order_with(konbini_order(ordered), {snooze(at("2026-12-06 22:00"), ordered + 1h)});
    CHECK(status(market, held, at("2026-12-06 22:00"), "thanks") == "superseded");
    CHECK(due(market, held, at("2026-12-06 22:00")) == "remind-1");
  }
}

TEST_CASE("which later messages supersede") {
  auto steps = messages(2);
  const auto order = konbini_order(ordered);

  SECTION("not an optional one") {
    steps[1].optional = true;
    CHECK(statuses(steps, order, late) == "due due");
  }
  SECTION("not one for another payment method") {
    steps[1].payments = {"bank"};
    CHECK(statuses(steps, order, late) == "due idle");
  }
  SECTION("not one for all payment methods but this") {
    steps[1].except = {"konbini"};
    CHECK(statuses(steps, order, late) == "due idle");
    steps[1].except = {"bank"};
    CHECK(statuses(steps, order, late) == "superseded due");
  }
  SECTION("not one of another phase") {
    steps[1].phase = Phase::paid;
    CHECK(statuses(steps, order, late) == "due idle");
  }
  SECTION("not one that was skipped") {
    CHECK(statuses(steps, order_with(order, {skipped("m2", ordered)}), late) == "due skipped");
  }
  SECTION("not one that opens only after it closed") {
    steps[1].until_day = 1;
    CHECK(statuses(steps, order, late) == "due missed");
  }
  SECTION("nor one that opens as it closes") {
    steps[1].until_day = 2;
    steps[1].until_at = 12h;
    CHECK(statuses(steps, order, late) == "due missed");
  }
  SECTION("one that opened in time, though it was missed since") {
    steps[1].until_day = 2;
    CHECK(statuses(steps, order, late) == "superseded missed");
  }
  SECTION("one that was sent before its time") {
    const auto told = order_with(order, {message("m2", at("2026-12-06 13:00"))});
    CHECK(statuses(steps, told, at("2026-12-06 13:00")) == "superseded done");
  }
  SECTION("one that was skipped and then sent all the same") {
    const auto told = order_with(order, {skipped("m2", ordered), message("m2", at("2026-12-06 13:00"))});
    CHECK(statuses(steps, told, late) == "superseded done");
  }
}

TEST_CASE("of two messages that open at one instant the last takes the place of all before") {
  auto steps = messages(3);
  steps[1].day = 3;
  const auto market = market_of(steps);
  const auto assessment = assess(market, konbini_order(ordered), late);
  CHECK(assessment.find("m1")->superseded_by->name == "m3");
  CHECK(assessment.find("m2")->superseded_by->name == "m3");
}

TEST_CASE("of superseded and missed the first holds for good, at one instant superseded") {
  auto steps = messages(2);
  const auto order = konbini_order(ordered);
  steps[0].until_day = 2;
  steps[0].until_at = 11h;
  CHECK(statuses(steps, order, late) == "missed due");
  steps[0].until_at = 12h;
  CHECK(statuses(steps, order, late) == "superseded due");
  steps[0].until_at = 13h;
  CHECK(statuses(steps, order, late) == "superseded due");
}

TEST_CASE("a reminder that waits for a superseded one goes with it") {
  auto steps = messages(2);
  steps.push_back(step("follow-up", Action::message));
  steps[2].after = "m1";
  const auto order = konbini_order(ordered);
  CHECK(statuses(steps, order, at("2026-12-07 11:00")) == "due waiting waiting");
  CHECK(statuses(steps, order, at("2026-12-07 12:00")) == "superseded due superseded");
}

}  // namespace superseded_tests
