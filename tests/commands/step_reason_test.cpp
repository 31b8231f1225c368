#include "commands/step_reason.hpp"

#include "i18n/language.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace step_reason_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using namespace std::chrono_literals;

namespace {

/// A market whose every rule has numbers of its own.
Market market_with_rules() {
  Market market;
  market.cancellable_from = DayRule{.day = 2, .at = 24h};
  market.cancellable_until = DayRule{.day = 14, .at = 23h};
  market.auto_cancel = DayRule{.day = 3, .at = 15min};
  market.auto_complete = DayRule{.day = 9, .at = 13h, .from = Anchor::shipped};
  market.quiet = QuietHours{.from = 21h, .to = 8h};
  return market;
}

std::vector<Step> ladder() {
  return {{.name = "thanks"},
          {.name = "remind-1", .day = 1, .at = 8h, .until_day = 3},
          {.name = "bank", .day = 2, .at = 9h, .count = DayCount::business, .from = Anchor::pay_by},
          {.name = "receipt", .phase = Phase::shipped, .day = 7, .at = 8h},
          {.name = "ask", .after = "thanks"},
          {.name = "later", .after = "thanks", .wait = 24h}};
}

std::string opens_in_words(std::size_t position, Because because, StepStatus thanks = StepStatus::missed) {
  const Market market = market_with_rules();
  const std::vector<Step> steps = ladder();
  AssessedOrder order{.order = {}, .market = &market, .assessment = {}};
  order.assessment.steps.resize(steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) order.assessment.steps[i].step = &steps[i];
  order.assessment.steps.front().status = thanks;
  StepState& state = order.assessment.steps[position];
  state.opens = Bound{Instant{}, because};
  return i18n::render(why_opens(order, state));
}

std::string closes_in_words(std::size_t position, Because because) {
  const Market market = market_with_rules();
  const std::vector<Step> steps = ladder();
  AssessedOrder order{.order = {}, .market = &market, .assessment = {}};
  StepState state;
  state.step = &steps[position];
  state.closes = Bound{Instant{}, because};
  return i18n::render(why_closes(order, state));
}

}  // namespace

TEST_CASE("why a step opens names the rule, and what it counts from") {
  CHECK(opens_in_words(0, Because::phase_begin) == "from the start");
  CHECK(opens_in_words(1, Because::day) == "08:00 on day 1 after the order");
  CHECK(opens_in_words(2, Because::day) == "09:00 on business day 2 after the pay-by date");
  CHECK(opens_in_words(3, Because::day) == "08:00 on day 7 after the shipment");
  CHECK(opens_in_words(4, Because::after_step) == "after: thank the buyer");
  CHECK(opens_in_words(5, Because::after_step) == "1 day after: thank the buyer");
  CHECK(opens_in_words(4, Because::after_step_closed) == "it is too late for: thank the buyer");
  CHECK(opens_in_words(4, Because::after_step_closed, StepStatus::waiting) ==
        "at the latest, when it is too late for: thank the buyer");
  CHECK(opens_in_words(1, Because::quiet_hours) == "not in the quiet hours, 21:00 to 08:00");
  CHECK(opens_in_words(1, Because::cancellable_from) ==
        "the market lets the seller cancel from then: 24:00 on day 2 after the order");
}

TEST_CASE("why a step closes names the rule, and what it counts from") {
  CHECK(closes_in_words(1, Because::until_day) == "the ladder's last moment for it: 24:00 on day 3 after the order");
  CHECK(closes_in_words(0, Because::cancellable_until) ==
        "the market lets the seller cancel until then: 23:00 on day 14 after the order");
  CHECK(closes_in_words(0, Because::auto_cancel) ==
        "the market cancels the order by itself then: 00:15 on day 3 after the order");
  CHECK(closes_in_words(3, Because::auto_complete) ==
        "the market completes the order by itself then: 13:00 on day 9 after the shipment");
}

TEST_CASE("every rule that decides an instant has a reason in words") {
  for (int value = 0; value <= static_cast<int>(Because::auto_complete); ++value) {
    INFO(value);
    CHECK_FALSE(opens_in_words(1, static_cast<Because>(value)).empty());
  }
}

}  // namespace step_reason_test
