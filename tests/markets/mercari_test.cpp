#include "markets/book.hpp"

#include <catch2/catch.hpp>
#include <chrono>

namespace ordertrack::tests {
namespace {

using namespace std::chrono_literals;

const Market& mercari() { return market_named("mercari"); }

}  // namespace

TEST_CASE("Mercari's rules are those of its help pages") {
  const auto& market = mercari();
  CHECK(market.origin == "built-in");
  CHECK(market.title.ja == "メルカリ");
  CHECK(market.zone.name() == "Asia/Tokyo");
  CHECK(market.language == "ja");
  CHECK(market.block_before_cancel);
  CHECK_FALSE(market.auto_cancel);
  CHECK_FALSE(market.cancellable_until);

  const auto& pay = market.pay_by.at("default");
  CHECK(pay.day == 2);
  CHECK(pay.at == 24h);
  CHECK(pay.source.sureness == "A'");
  CHECK(market.cancellable_from.value().day == 2);
  CHECK(market.cancellable_from.value().at == 24h);
  CHECK(market.auto_complete.value().day == 9);
  CHECK(market.auto_complete.value().at == 13h);
  CHECK(market.auto_complete.value().from == Anchor::shipped);
  CHECK(market.auto_complete.value().source.sureness == "A");
  CHECK(market.quiet.value().source.own);
  for (const auto& method : market.paid_at_once) {
    CHECK(std::ranges::find(market.payments, method) != market.payments.end());
  }
}

TEST_CASE(
    "Mercari's ladder is thanks, two reminders, a last message, then block, cancel, report, relist; then ship and "
    "look") {
  struct Rung {
    std::string name;
    Action action;
    Phase phase;
    std::optional<int> day;
    ClockTime at;
    bool optional;
    bool quiet;
  };
  const std::vector<Rung> rungs = {
      {"thanks", Action::message, Phase::unpaid, std::nullopt, 0h, false, false},
      {"remind-1", Action::message, Phase::unpaid, 1, 8h, false, true},
      {"remind-2", Action::message, Phase::unpaid, 2, 8h, false, true},
      {"consult", Action::consult, Phase::unpaid, 0, 8h, true, true},
      {"final", Action::message, Phase::unpaid, 3, 8h, false, true},
      {"block", Action::block, Phase::unpaid, 4, 0h, true, true},
      {"cancel", Action::cancel, Phase::unpaid, 4, 0h, false, true},
      {"report", Action::report, Phase::cancelled, std::nullopt, 0h, false, true},
      {"relist", Action::relist, Phase::cancelled, std::nullopt, 0h, false, true},
      {"ship", Action::ship, Phase::paid, -1, 8h, false, true},
      {"completed", Action::check, Phase::shipped, 9, 20h, false, true},
      {"review-asked", Action::check, Phase::shipped, 12, 8h, false, true},
  };
  const auto& steps = mercari().ladder("").steps;
  REQUIRE(steps.size() == rungs.size());
  for (std::size_t i = 0; i < rungs.size(); ++i) {
    INFO(rungs[i].name);
    CHECK(steps[i].name == rungs[i].name);
    CHECK(steps[i].action == rungs[i].action);
    CHECK(steps[i].phase == rungs[i].phase);
    CHECK(steps[i].day == rungs[i].day);
    CHECK(steps[i].at == rungs[i].at);
    CHECK(steps[i].optional == rungs[i].optional);
    CHECK(steps[i].quiet == rungs[i].quiet);
  }
  CHECK(steps[4].deadline.value().notice == 8h);
  CHECK(steps[4].deadline.value().at == 24h);
  CHECK(steps[3].from == Anchor::pay_by);
  CHECK(steps[3].until_day == 1);
  CHECK(steps[5].after == "final");
  CHECK(steps[6].after == "final");
}

TEST_CASE("The patient ladder asks once more and waits two days longer, the strict one cancels as soon as it may") {
  struct Row {
    std::string ladder;
    std::string told;
    std::string cancels;
  };
  const std::vector<Row> rows = {{"", "2026-12-09 00:00:00", "2026-12-09 00:00:00"},
                                 {"patient", "2026-12-12 00:00:00", "2026-12-12 00:00:00"},
                                 {"strict", "2026-12-08 00:00:00", "2026-12-08 00:00:00"}};
  for (const auto& [ladder, told, cancels] : rows) {
    INFO(ladder);
    auto order = order_on(mercari(), "konbini", "2026-12-05 14:00");
    order.ladder = ladder;
    const auto final_opens = assess(mercari(), order, order.ordered_at).find("final")->opens.value().at;
    const auto deadline =
        deadline_of(mercari(), order, *assess(mercari(), order, final_opens).find("final")->step, final_opens + 5min);
    CHECK(story::shown(deadline) == told);
    story::happens(order, story::message("final", final_opens + 5min, deadline));
    CHECK(story::opens(mercari(), order, final_opens + 5min, "cancel").starts_with(cancels));
    CHECK(mercari().ladder(ladder).name == ladder);
  }
}

}  // namespace ordertrack::tests
