#pragma once

#include <ordertrack/order.hpp>

#include <vector>

namespace ordertrack::policy {

/// An order's events by instant and, at one instant, by sequence, whatever order they are stored in. Points into the
/// order.
using History = std::vector<const Event*>;

[[nodiscard]] History history_of(const Order& order);

/// The phase that a sorted history leads to.
[[nodiscard]] PhaseSpan phase_of(const History& history, Instant ordered_at);

/// The last event of a kind, or nullptr.
[[nodiscard]] const Event* last_of(const History& history, EventKind kind);

/// Whether `later` comes after `earlier`; anything comes after nullptr, and nullptr after nothing.
[[nodiscard]] bool comes_after(const Event* later, const Event* earlier);

/// Whether the later of the `block` and `unblock` events is a `block`.
[[nodiscard]] bool is_blocked(const History& history);

/// The payment on a cancelled order that no later note has acknowledged, or nothing.
[[nodiscard]] std::optional<Instant> unacknowledged_payment(const History& history, const PhaseSpan& span);

}  // namespace ordertrack::policy
