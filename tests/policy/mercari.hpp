#pragma once

#include "policy/story.hpp"

/// Mercari as a value: its rules and a ladder of thanks, two reminders, a last message, block and cancel.
namespace ordertrack::story {

inline Source confirmed() { return {.address = "https://example.test/", .read = "2026-10-10", .sureness = "A'"}; }

inline Step step(std::string name, Action action, std::optional<int> day = {}, ClockTime clock = 0h) {
  Step made;
  made.name = std::move(name);
  made.action = action;
  made.day = day;
  made.at = clock;
  return made;
}

inline std::vector<Step> mercari_steps() {
  auto thanks = step("thanks", Action::message);
  thanks.quiet = false;
  auto consult = step("consult", Action::consult, 2, 8h);
  consult.optional = true;
  auto final_message = step("final", Action::message, 3, 8h);
  final_message.deadline = DeadlineRule{8h, 24h};
  auto block = step("block", Action::block, 4);
  block.optional = true;
  auto cancel = step("cancel", Action::cancel, 4);
  cancel.after = "final";
  auto report = step("report", Action::report);
  report.phase = Phase::cancelled;
  auto relist = step("relist", Action::relist);
  relist.phase = Phase::cancelled;
  return {thanks,
          step("remind-1", Action::message, 1, 8h),
          step("remind-2", Action::message, 2, 8h),
          consult,
          final_message,
          block,
          cancel,
          report,
          relist};
}

inline Market mercari() {
  Market market;
  market.name = "mercari";
  market.zone = japan();
  market.currency = "JPY";
  market.order_urls = {"https://jp.mercari.com/transaction/{id}"};
  market.pay_by["default"] = {.day = 2, .at = 24h, .source = confirmed()};
  market.cancellable_from = DayRule{.day = 2, .at = 24h, .source = confirmed()};
  market.quiet = QuietHours{21h, 8h, {.own = true}};
  market.ladders = {{"", mercari_steps()}};
  return market;
}

/// A market with these steps and no rules, in Japan.
inline Market market_of(std::vector<Step> steps) {
  Market market;
  market.name = "test";
  market.zone = japan();
  market.ladders = {{"", std::move(steps)}};
  return market;
}

/// A rakuma-like market that cancels by itself 15 minutes after the pay-by.
inline Market self_cancelling(std::vector<Step> steps) {
  auto market = market_of(std::move(steps));
  market.pay_by["default"] = {.day = 2, .at = 24h, .source = confirmed()};
  market.auto_cancel = DayRule{.day = 3, .at = 15min, .source = confirmed()};
  return market;
}

}  // namespace ordertrack::story
