#pragma once

#include "policy/history.hpp"

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <chrono>
#include <optional>
#include <string_view>

namespace ordertrack::policy {

/// What the market's rules come to for one order; nothing where there is no such rule or its anchor is not known.
struct Limits {
  std::optional<Instant> cancellable_from;
  std::optional<Instant> cancellable_until;
  std::optional<Instant> auto_cancel;
  std::optional<Instant> auto_complete;
};

/// What the policy reads of an order, gathered once. Refers to the market and the order it was read from.
struct Facts {
  const Market& market;
  const Order& order;
  History history;
  PhaseSpan span{};
  std::optional<Instant> pay_by{};
  std::optional<Instant> ship_by{};
  Limits limits{};
  std::optional<Instant> told_deadline{};
  std::optional<Instant> snoozed_until{};
  std::optional<Instant> promised_until{};
  std::optional<Instant> payment_to_settle{};  ///< paid after the cancellation, and no note tells what became of it
};

/// "D+n hh:mm" from an anchor: the shape that a market's rules, a step's opening and its end share.
struct DayOffset {
  int day = 0;
  ClockTime at{0};
  DayCount count = DayCount::calendar;
  Anchor from = Anchor::ordered;
};

/// Everything that is needed to judge the steps of an order.
[[nodiscard]] Facts read_facts(const Market& market, const Order& order);

/// History, phase and pay-by only: enough to count days from any anchor.
[[nodiscard]] Facts read_anchors(const Market& market, const Order& order);

/// The instant of an offset, or nothing where the order lacks its anchor.
[[nodiscard]] std::optional<Instant> instant_of(const Facts& facts, const DayOffset& offset);
[[nodiscard]] std::optional<Instant> instant_of(const Facts& facts, const DayRule& rule);

/// The market's pay-by rule for a payment method and the key it stands under; a null rule where there is none.
struct PayByRule {
  std::string_view key;
  const DayRule* rule = nullptr;
};
[[nodiscard]] PayByRule pay_by_rule(const Market& market, std::string_view payment);

/// Whether a step is for the order as it stands: of its phase, for its payment method, and after such a cancellation.
[[nodiscard]] bool concerns(const Facts& facts, const Step& step);

}  // namespace ordertrack::policy
