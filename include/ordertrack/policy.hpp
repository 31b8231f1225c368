#pragma once

#include <ordertrack/assessment.hpp>
#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack {

/// Which steps are due, done, waiting or over for an order at an instant, and why.
///
/// A pure function: it reads no clock, no file and no store; equal inputs give an equal answer. The order's events may
/// come in any sequence. The answer points into `market`, which must outlive it.
[[nodiscard]] Assessment assess(const Market& market, const Order& order, Instant now);

/// The instant by which an order must be paid: its own, else the market's rule for its payment method, else the
/// market's default, else nothing.
[[nodiscard]] std::optional<Instant> pay_by(const Market& market, const Order& order);

/// "D+n hh:mm" of a market's rule for an order, or nothing where its anchor is unknown.
[[nodiscard]] std::optional<Instant> instant_of(const Market& market, const Order& order, const DayRule& rule);

/// The same of a rule that the market may not have: then nothing.
[[nodiscard]] std::optional<Instant> instant_of(const Market& market, const Order& order,
                                                const std::optional<DayRule>& rule);

/// The date that a message of this step would tell the buyer if it were sent at `sent`: the first `deadline.at` that is
/// at least `deadline.notice` later and not before the order's pay-by; on a market that cancels by itself the pay-by.
/// Nothing for a step without a deadline.
[[nodiscard]] std::optional<Instant> deadline_of(const Market& market, const Order& order, const Step& step,
                                                 Instant sent);

/// The latest date that a message told the buyer, if any.
[[nodiscard]] std::optional<Instant> told_deadline(const Order& order);

/// The instant before which the seller may not cancel an unpaid order, and why: the market's `cancellable_from`, the
/// order's own pay-by, the latest deadline told, a promise. Nothing where no such instant is known, and for an order of
/// another phase. `cancel` is allowed from that instant.
[[nodiscard]] std::optional<Bound> cancel_bound(const Market& market, const Order& order);

/// The message with a deadline that the ladder would still send before cancelling, or nullptr. One that was skipped
/// counts as decided; one that was missed, or will close before it opens, too. An optional one holds nothing.
[[nodiscard]] const Step* message_before_cancel(const Market& market, const Order& order, const Assessment& assessment);

/// The steps that are not due yet but belong on today's list: those that open before the end of the market's civil day,
/// and those that close before the next noon; only what opens before it ends. Positions in `assessment.steps`.
[[nodiscard]] std::vector<std::size_t> later_today(const Market& market, const Assessment& assessment, Instant now);

/// The steps that will open within a time from now and are not due yet. Positions in `assessment.steps`.
[[nodiscard]] std::vector<std::size_t> opening_within(const Assessment& assessment, Instant now,
                                                      std::chrono::seconds within);

/// An instant that no step which `later_today` could name opens after: a bound on `next_due_at` for a query over
/// markets in any zone. It is 27 h ahead: the end of the civil day and the next noon are each at most one civil day
/// away, and no zone in use sets its clock back by more than three hours, so no civil day is longer than that.
[[nodiscard]] Instant later_today_horizon(Instant now);

/// Whether an instant lies in the market's quiet hours.
[[nodiscard]] bool in_quiet_hours(const Market& market, Instant instant);

/// The address of an order's page, or an empty text: the first of the market's that takes an id of this form.
[[nodiscard]] std::string page_address(const Market& market, const Order& order);

}  // namespace ordertrack
