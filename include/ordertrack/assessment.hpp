#pragma once

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack {

/// Where a step stands. `to_string` gives the words of the JSON.
enum class StepStatus : std::uint8_t { idle, done, skipped, superseded, missed, waiting, due };

/// Which rule decided an instant: the *why* of a step.
enum class Because : std::uint8_t {
  phase_begin,
  day,                ///< the step's own `day` and `at`
  after_step,         ///< the step named in `after` was done or skipped
  after_step_closed,  ///< the step named in `after` closed without having been done
  snooze,
  promise,
  cancellable_from,  ///< the market's rule
  own_pay_by,        ///< the order's own pay-by
  told_deadline,     ///< a message told the buyer this date
  quiet_hours,
  until_day,          ///< closes: the step's own `until_day`
  cancellable_until,  ///< closes: the market's rule
  notice_time,        ///< closes: 48 h before the market's `cancellable_until`
  auto_cancel,        ///< closes: the market cancels by itself then
  auto_complete,      ///< closes: the market completes by itself then
};

/// An instant and the rule that set it.
struct Bound {
  Instant at{};
  Because because = Because::phase_begin;

  friend bool operator==(const Bound&, const Bound&) = default;
};

/// The verdict on one step. `step` points into the market that was assessed against.
struct StepState {
  const Step* step = nullptr;
  StepStatus status = StepStatus::idle;
  std::optional<Bound> opens;  ///< nothing while it waits for something whose instant is unknown
  std::optional<Bound> closes;
  /// A step's name, or `pay_by`, `ship_by`, `paid`, `shipped`, or `note` where a late payment is to be settled first;
  /// else empty.
  std::string waits_for;
  std::optional<Instant> done_at;        ///< done, skipped: when
  const Step* superseded_by = nullptr;   ///< the later message that takes its place, now or later
  std::optional<Instant> superseded_at;  ///< from when on; may lie ahead

  friend bool operator==(const StepState&, const StepState&) = default;

  /// From when on it is over: the earlier of `closes` and `superseded_at`. Nothing where neither is known.
  [[nodiscard]] std::optional<Instant> ends_at() const;
  /// Whether it waits for an instant that is known and comes before it ends.
  [[nodiscard]] bool will_be_due() const;
  /// Whether it waits for an instant that is known and does not come before it ends.
  [[nodiscard]] bool comes_too_late() const;
};

/// What the seller should know about an order before acting on it.
enum class WarningKind : std::uint8_t {
  market_unknown,  ///< it was assessed without rules or steps
  ladder_unknown,  ///< the default ladder was followed
  closing_soon,
  no_time_to_cancel,
  no_notice,
  buyer_blocked,
  buyer_unpaid_before,
  paid_after_cancel,
  ship_late,
  reply_unanswered,
  nothing_comes,
  rule_unconfirmed,
};

/// Something to know beside the steps.
struct Warning {
  WarningKind kind = WarningKind::nothing_comes;
  std::string step{};           ///< closing_soon, no_time_to_cancel: which
  std::optional<Instant> at{};  ///< closing_soon, no_time_to_cancel: when it closes; else when it happened, or was to
  int count = 0;                ///< buyer_unpaid_before: how many
  std::string rule{};           ///< rule_unconfirmed: the rule's key, as `pay_by.konbini`

  friend bool operator==(const Warning&, const Warning&) = default;
};

/// What the policy says of an order at an instant.
struct Assessment {
  PhaseSpan span{};
  std::optional<Instant> pay_by{};       ///< the order's own, else the market's; nothing where unknown
  std::optional<Instant> ship_by{};      ///< the same of the shipment
  std::vector<StepState> steps{};        ///< every step of the order's ladder, in its order
  std::vector<std::size_t> due{};        ///< positions in `steps`
  std::optional<std::size_t> next{};     ///< the waiting step that opens earliest and before it ends
  std::optional<Instant> next_due_at{};  ///< the earliest `opens` of what is due, else that of `next`
  /// While no step leads an unpaid order on: from when on it would be forgotten, which may lie ahead.
  std::optional<Instant> forgotten_from{};
  /// While the ladder would not cancel until the market's last day is near, behind a promise say, or at all before it:
  /// from when on it is near, which may lie ahead.
  std::optional<Instant> decide_from{};
  std::vector<Warning> warnings{};
  bool open = false;  ///< unpaid, a step is due or waiting, or paid after the cancellation and not settled

  friend bool operator==(const Assessment&, const Assessment&) = default;

  /// From when on there may be something to say of an open order while nothing more is recorded: the earliest of
  /// `next_due_at`, `forgotten_from` and `decide_from`; the end of the year 9999 for a paid order of which only a fact
  /// can make a step due, as its ship-by date. Nothing where nothing comes: then at any time.
  [[nodiscard]] std::optional<Instant> worth_a_look_from() const;
  [[nodiscard]] Phase phase() const { return span.phase; }
  /// The state of a step by name, or nullptr.
  [[nodiscard]] const StepState* find(std::string_view step) const;
  /// Whether there is a warning of this kind.
  [[nodiscard]] bool warns_of(WarningKind kind) const;
  /// Whether a step that asks for this is due.
  [[nodiscard]] bool is_due(Action action) const;
};

/// The words of the JSON.
[[nodiscard]] std::string_view to_string(StepStatus status);
[[nodiscard]] std::string_view to_string(WarningKind kind);
[[nodiscard]] std::string_view to_string(Because because);

}  // namespace ordertrack
