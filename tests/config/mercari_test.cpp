#include "config/reading.hpp"
#include "support/embedded.hpp"

#include <catch2/catch.hpp>
#include <ordertrack/policy.hpp>

#include <chrono>

namespace ordertrack::tests {
namespace {

using namespace std::chrono_literals;

/// 2026-12-05 14:00 in Japan and so on.
Instant japan(int year, unsigned month, unsigned day, std::chrono::seconds clock) {
  const auto midnight =
      std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)};
  return midnight + clock - 9h;
}

const Market& mercari() {
  static const config::MarketBook book("/nonexistent", zone_named);
  return *book.find("mercari");
}

void check_source(const std::string& market, const std::string& rule, const Source& source) {
  INFO(market << " " << rule);
  CHECK((source.own || source.address.starts_with("https://")));
  CHECK((source.own || source.read.size() == 10));
  CHECK((source.own || !source.sureness.empty()));
}

}  // namespace

TEST_CASE("Every built-in market is complete, and compiles to the last pattern") {
  REQUIRE_FALSE(markets::embedded_files().empty());
  for (const auto& file : markets::embedded_files()) {
    const auto market = good_market(file.content, std::string(file.name));
    INFO(market.name);
    CHECK(market.name + ".toml" == file.name);
    CHECK_FALSE(market.ids.empty());
    CHECK_FALSE(market.payments.empty());
  }
}

TEST_CASE("Every built-in rule says where it comes from, when that was read, and how sure it is") {
  for (const auto& file : markets::embedded_files()) {
    const auto market = good_market(file.content, std::string(file.name));
    for (const auto& [method, rule] : market.pay_by) check_source(market.name, "pay_by." + method, rule.source);
    if (market.cancellable_from) check_source(market.name, "cancellable_from", market.cancellable_from->source);
    if (market.cancellable_until) check_source(market.name, "cancellable_until", market.cancellable_until->source);
    if (market.auto_cancel) check_source(market.name, "auto_cancel", market.auto_cancel->source);
    if (market.auto_complete) check_source(market.name, "auto_complete", market.auto_complete->source);
    if (market.quiet) check_source(market.name, "quiet", market.quiet->source);
  }
}

TEST_CASE("Every built-in step that is done on the market's pages has a guide in both languages") {
  for (const auto& file : markets::embedded_files()) {
    const auto market = good_market(file.content, std::string(file.name));
    for (const auto& ladder : market.ladders) {
      for (const auto& step : ladder.steps) {
        INFO(market.name << " " << step.name);
        CHECK(step.guide_en.empty() == (step.action == Action::message));
        CHECK(step.guide_en.size() == step.guide_ja.size());
      }
    }
  }
}

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

TEST_CASE("Mercari's ladder is thanks, two reminders, a last message, then block, cancel, report and relist") {
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
      {"consult", Action::consult, Phase::unpaid, 2, 8h, true, true},
      {"final", Action::message, Phase::unpaid, 3, 8h, false, true},
      {"block", Action::block, Phase::unpaid, 4, 0h, true, true},
      {"cancel", Action::cancel, Phase::unpaid, 4, 0h, false, true},
      {"report", Action::report, Phase::cancelled, std::nullopt, 0h, false, true},
      {"relist", Action::relist, Phase::cancelled, std::nullopt, 0h, false, true},
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
  CHECK(steps[6].after == "final");
}

TEST_CASE("Mercari's days are counted from the civil day of the purchase in Japan") {
  struct Row {
    Instant ordered;
    Instant pay_by;
  };
  const std::vector<Row> rows = {
      {japan(2026, 11, 22, 0s), japan(2026, 11, 25, 0s)},    {japan(2026, 11, 22, 24h - 1s), japan(2026, 11, 25, 0s)},
      {japan(2026, 11, 22, 30min), japan(2026, 11, 25, 0s)},  // still the 21st in UTC
      {japan(2026, 12, 30, 10h), japan(2027, 1, 2, 0s)},     {japan(2028, 2, 27, 10h), japan(2028, 3, 1, 0s)},
      {japan(2026, 12, 5, 14h), japan(2026, 12, 8, 0s)},
  };
  for (const auto& [ordered, expected] : rows) {
    Order order;
    order.market = "mercari";
    order.payment = "konbini";
    order.ordered_at = ordered;
    CHECK(pay_by(mercari(), order) == expected);
    CHECK(instant_of(mercari(), order, *mercari().cancellable_from) == expected);
  }
}

TEST_CASE("Mercari completes a shipped order at 13:00 of the ninth day") {
  Order order;
  order.ordered_at = japan(2026, 11, 20, 10h);
  order.events = {{.at = japan(2026, 11, 21, 10h), .sequence = 1, .kind = EventKind::pay},
                  {.at = japan(2026, 11, 22, 18h), .sequence = 2, .kind = EventKind::ship}};
  CHECK(instant_of(mercari(), order, mercari().auto_complete.value()) == japan(2026, 12, 1, 13h));
}

TEST_CASE("Mercari's page of an order is its transaction page") {
  Order order;
  order.id = order.page_id = "m12345678901";
  CHECK(page_address(mercari(), order) == "https://jp.mercari.com/transaction/m12345678901");
}

}  // namespace ordertrack::tests
