#include <ordertrack/ladder_flaws.hpp>

#include "policy/mercari.hpp"

#include <catch2/catch.hpp>

#include <functional>

namespace ordertrack {
namespace {

using namespace story;

std::string methods_told(const LadderFlaw& flaw) {
  std::string text;
  for (const auto& payment : flaw.payments) text += " " + (payment.empty() ? "other" : payment);
  return text;
}

std::string told(const LadderFlaw& flaw) {
  std::string text = flaw.step->name;
  if (flaw.kind == FlawKind::no_notice) {
    return text + " without notice:" + (flaw.payments.empty() ? " all" : methods_told(flaw));
  }
  if (flaw.kind == FlawKind::forbidden) return text + " is forbidden";
  if (flaw.kind == FlawKind::too_early) return text + " opens before " + flaw.message + methods_told(flaw);
  text += " never opens";
  if (flaw.closed_by) text += ": " + std::string{to_string(*flaw.closed_by)};
  if (!flaw.replaced_by.empty()) text += ": replaced by " + flaw.replaced_by;
  if (!flaw.waits_for.empty()) text += ": waits for " + flaw.waits_for;
  if (!flaw.payments.empty()) text += ", by" + methods_told(flaw);
  return text;
}

std::vector<std::string> flaws_told(const Market& market) {
  std::vector<std::string> lines;
  for (const auto& flaw : flaws_of(market, market.ladder(""))) lines.push_back(told(flaw));
  return lines;
}

Step with(Step step, const std::function<void(Step&)>& change) {
  change(step);
  return step;
}

Step notice(std::string name, int day) {
  return with(step(std::move(name), Action::message, day, 8h), [](Step& message) {
    message.deadline = DeadlineRule{8h, 24h};
  });
}

Step in_phase(Phase phase, Step made) {
  made.phase = phase;
  return made;
}

DayRule rule(int day, ClockTime clock, Anchor from = Anchor::ordered) {
  return {.day = day, .at = clock, .from = from, .source = confirmed()};
}

struct Row {
  const char* what;
  Market market;
  std::vector<std::string> flaws;
};

}  // namespace

TEST_CASE("a ladder that can be followed has no flaw") {
  auto shipped = market_of({in_phase(Phase::shipped, step("ask", Action::message, 2, 8h)),
                            in_phase(Phase::shipped, step("desk", Action::consult, 8, 24h))});
  shipped.auto_complete = rule(9, 13h, Anchor::shipped);
  const auto row = GENERATE_COPY(values<Row>({
      {"mercari's", mercari(), {}},
      {"block before the market cancels", self_cancelling({step("block", Action::block, 2, 20h)}), {}},
      {"check after it did", self_cancelling({step("check", Action::check, 3, 1h)}), {}},
      {"two steps at the last second before it",
       self_cancelling({step("a", Action::rate, 3, 14min), step("b", Action::block, 3, 14min)}),
       {}},
      {"the receipt hangs", shipped, {}},
      {"two blocks, done by one event", market_of({step("a", Action::block, 1), step("b", Action::block, 2)}), {}},
      {"for a method that no rule names",
       market_of({with(step("a", Action::rate, 1), [](Step& a) { a.payments = {"coins"}; })}),
       {}},
      {"after an order that a buyer cancelled when it was paid",
       market_of({in_phase(Phase::cancelled, with(step("a", Action::relist),
                                                  [](Step& a) {
                                                    a.was = {Phase::paid};
                                                    a.by = {Party::buyer};
                                                  }))}),
       {}},
      {"for the weekend only: open while business days stand still",
       market_of({with(step("a", Action::rate, 0, 9h),
                       [](Step& a) {
                         a.count = DayCount::business;
                         a.until_day = 1;
                         a.until_at = 8h;
                       })}),
       {}},
  }));
  CAPTURE(row.what);
  CHECK(flaws_told(row.market) == row.flaws);
}

TEST_CASE("a step that closes before it opens never opens, whatever closes it") {
  auto last_day = market_of(
      {notice("final", 5), with(step("cancel", Action::cancel, 6), [](Step& cancel) { cancel.after = "final"; })});
  last_day.cancellable_until = rule(6, 24h);
  auto too_late = market_of({notice("final", 1), step("cancel", Action::cancel, 8)});
  too_late.cancellable_until = rule(7, 24h);
  auto too_late_with_report = market_of({notice("final", 1), step("cancel", Action::cancel, 8),
                                         in_phase(Phase::cancelled, step("report", Action::report, {}))});
  too_late_with_report.cancellable_until = rule(7, 24h);
  auto completed = market_of({in_phase(Phase::shipped, step("desk", Action::consult, 10))});
  completed.auto_complete = rule(9, 13h, Anchor::shipped);
  const auto row = GENERATE_COPY(values<Row>({
      {"its own end",
       market_of({with(step("a", Action::rate, 2), [](Step& a) { a.until_day = 1; })}),
       {"a never opens: until-day"}},
      {"its own end at the same instant",
       market_of({with(step("a", Action::rate, 2),
                       [](Step& a) {
                         a.until_day = 2;
                         a.until_at = 0h;
                       })}),
       {"a never opens: until-day"}},
      {"the market cancels",
       self_cancelling({step("block", Action::block, 3, 15min)}),
       {"block never opens: auto-cancel"}},
      {"the market completes", completed, {"desk never opens: auto-complete"}},
      {"48 hours before the last day to cancel", last_day, {"final never opens: notice-time"}},
      {"the last day to cancel", too_late, {"cancel never opens: cancellable-until"}},
      {"the same, where something is to be done once it is cancelled elsewhere",
       too_late_with_report,
       {"cancel never opens: cancellable-until"}},
  }));
  CAPTURE(row.what);
  CHECK(flaws_told(row.market) == row.flaws);
}

TEST_CASE("a cancellation that the date of its own last message pushes beyond the last day never opens") {
  auto market = market_of({with(notice("final", 3), [](Step& final) { final.deadline->notice = 120h; }),
                           step("cancel", Action::cancel, 4)});
  market.cancellable_until = rule(7, 24h);
  CHECK(flaws_told(market) == std::vector<std::string>{"cancel never opens: cancellable-until"});
}

TEST_CASE("a message that a later one replaces before it opens never opens") {
  const auto market = market_of({step("late", Action::message, 3, 8h), step("early", Action::message, 2, 8h)});
  CHECK(flaws_told(market) == std::vector<std::string>{"late never opens: replaced by early"});
}

TEST_CASE("a step that waits for what never comes in its phase never opens") {
  const auto from_shipped = with(step("a", Action::rate, 1), [](Step& a) { a.from = Anchor::shipped; });
  CHECK(flaws_told(market_of({from_shipped})) == std::vector<std::string>{"a never opens: waits for shipped"});
  const auto after_cancel = with(step("a", Action::relist), [](Step& a) { a.after = "cancel"; });
  CHECK(flaws_told(market_of({notice("final", 1), step("cancel", Action::cancel, 2), after_cancel})) ==
        std::vector<std::string>{"a never opens: waits for cancel"});
}

TEST_CASE("a pay-by that nobody knows is typed by the seller") {
  const auto before = with(step("a", Action::message, -1, 20h), [](Step& a) { a.from = Anchor::pay_by; });
  CHECK(flaws_told(market_of({before})).empty());
}

TEST_CASE("a cancel that no message with a deadline comes before is told, per payment method") {
  const auto cancel = step("cancel", Action::cancel, 4);
  const auto konbini_only = with(notice("final", 3), [](Step& final) { final.payments = {"konbini"}; });
  const auto optional = with(notice("final", 3), [](Step& final) { final.optional = true; });
  const auto for_bank = with(cancel, [](Step& made) { made.payments = {"bank"}; });
  const auto two_methods = [](std::vector<Step> steps) {
    auto market = market_of(std::move(steps));
    market.payments = {"konbini", "card"};
    market.paid_at_once = {"card"};
    market.pay_by["bank"] = rule(5, 24h);
    return market;
  };
  const auto row = GENERATE_COPY(values<Row>({
      {"a message for all", two_methods({notice("final", 3), cancel}), {}},
      {"none at all", two_methods({cancel}), {"cancel without notice: all"}},
      {"for one method only", two_methods({konbini_only, cancel}), {"cancel without notice: bank other"}},
      {"for one method only, and the cancel for another",
       two_methods({konbini_only, for_bank}),
       {"cancel without notice: all"}},
      {"an optional one is none", two_methods({optional, cancel}), {"cancel without notice: all"}},
      {"one that stands below", two_methods({cancel, notice("final", 3)}), {"cancel without notice: all"}},
      {"a message without a date",
       two_methods({step("final", Action::message, 3), cancel}),
       {"cancel without notice: all"}},
      {"a cancel of a paid order needs none", two_methods({in_phase(Phase::paid, cancel)}), {}},
  }));
  CAPTURE(row.what);
  CHECK(flaws_told(row.market) == row.flaws);
}

TEST_CASE("a cancel that opens before its last message is told, per payment method") {
  const auto cancel = step("cancel", Action::cancel, 4);
  const auto after = [&](std::string name) { return with(cancel, [&](Step& made) { made.after = std::move(name); }); };
  const auto konbini = with(notice("final", 3), [](Step& final) { final.payments = {"konbini"}; });
  const auto bank = with(notice("final-bank", 8), [](Step& final) { final.except = {"konbini"}; });
  CHECK(flaws_told(market_of({notice("final", 5), cancel})) == std::vector<std::string>{"cancel opens before final"});
  CHECK(flaws_told(market_of({notice("final", 5), after("final")})).empty());
  CHECK(flaws_told(market_of({konbini, bank, after("final")})) ==
        std::vector<std::string>{"cancel opens before final-bank other"});
}

TEST_CASE("a step that never opens for one payment method is told with it") {
  auto market = market_of({with(step("ask", Action::rate, 0), [](Step& ask) { ask.from = Anchor::pay_by; })});
  market.payments = {"konbini", "card"};
  market.paid_at_once = {"card"};
  market.pay_by["konbini"] = rule(3, 24h);
  market.pay_by["bank"] = rule(9, 24h);
  market.auto_cancel = rule(6, 24h);
  CHECK(flaws_told(market) == std::vector<std::string>{"ask never opens: auto-cancel, by bank"});
}

TEST_CASE("a cancel on a market that has no button for it is told") {
  auto market = market_of({notice("final", 3), step("cancel", Action::cancel, 4)});
  market.seller_cancels = SellerCancels{.allowed = true, .source = confirmed()};
  CHECK(flaws_told(market).empty());
  market.seller_cancels->allowed = false;
  CHECK(flaws_told(market) == std::vector<std::string>{"cancel is forbidden"});
}

TEST_CASE("the flaws of a ladder are those of that ladder, in the order of its steps") {
  auto market = mercari();
  market.ladders.push_back({"harsh",
                            {with(step("never", Action::rate, 2), [](Step& never) { never.until_day = 1; }),
                             step("cancel", Action::cancel, 3)}});
  const auto flaws = flaws_of(market, market.ladders[1]);
  REQUIRE(flaws.size() == 2);
  CHECK(told(flaws[0]) == "never never opens: until-day");
  CHECK(told(flaws[1]) == "cancel without notice: all");
  CHECK(flaws[1].step == &market.ladders[1].steps[1]);
  CHECK(flaws_told(market).empty());
}

}  // namespace ordertrack
