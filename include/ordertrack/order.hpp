#pragma once

#include <ordertrack/civil_time.hpp>
#include <ordertrack/event.hpp>
#include <ordertrack/money.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack {

/// Where an order stands: unpaid -> paid -> shipped -> closed, paid -> closed, and unpaid, paid, shipped -> cancelled.
enum class Phase : std::uint8_t { unpaid, paid, shipped, closed, cancelled };

/// The word of the store and of the JSON, and back: nothing where a word is none of them.
[[nodiscard]] std::string_view to_string(Phase phase);
[[nodiscard]] std::optional<Phase> phase(std::string_view word);

/// An order: its facts and its history.
struct Order {
  std::int64_t number = 0;  ///< the store's own; 0 for one that is not stored. Never shown
  std::string market{};     ///< the market's name, as `mercari`
  std::string id{};         ///< unique in its market; `ID-2` for the second order under one market id
  std::string page_id{};    ///< the market's id, for the page address
  std::string buyer{};      ///< the buyer's name as shown there; empty if not known
  std::string buyer_id{};   ///< the market's own id of the buyer; empty if not known
  std::string item{};
  std::optional<Money> price{};
  std::string payment{};  ///< the method, any word
  Instant ordered_at{};
  std::optional<Instant> pay_by{};  ///< the order's own, where the seller typed one
  std::optional<Instant> ship_by{};
  std::string ladder{};         ///< empty: the market's default ladder
  int buyer_unpaid_before = 0;  ///< other orders of the same buyer that ended unpaid
  bool buyer_linked = false;    ///< the seller said of the buyer's name whose it is too
  std::vector<Event> events{};  ///< by instant and, at one instant, by sequence; none that was undone

  friend bool operator==(const Order&, const Order&) = default;
};

/// Sorts events as the policy reads them: by instant, at one instant by sequence.
void sort_history(std::vector<Event>& events);

/// The phase that a history leads to, and the instant at which it began.
struct PhaseSpan {
  Phase phase = Phase::unpaid;
  Instant begin{};
  std::optional<Phase> was{};  ///< cancelled: the phase it was cancelled from
  std::optional<Party> by{};   ///< cancelled: by whom
  bool cut_short = false;      ///< cancelled: not by the buyer, who could still have paid
  std::optional<Instant> paid_at{};
  std::optional<Instant> shipped_at{};
  std::optional<Instant> paid_after_cancel{};  ///< the store took the money afterwards

  friend bool operator==(const PhaseSpan&, const PhaseSpan&) = default;
};

/// Reads the phase off a sorted history. An event without an arrow changes no phase.
[[nodiscard]] PhaseSpan phase_of(const Order& order);

/// Whether the buyer stands blocked on this order: the later of its `block` and `unblock` events decides.
[[nodiscard]] bool is_blocked(const Order& order);

/// Whether the order ended unpaid: cancelled out of `unpaid` by the seller or the market, but not cut short while the
/// buyer could still have paid, and not paid afterwards.
[[nodiscard]] bool left_unpaid(const Order& order);

/// Whether it is known whose the buyer's name is: an id of the market's or a link of the seller's says so. A name alone
/// may be another person's.
[[nodiscard]] bool knows_buyer(const Order& order);

/// When an order that would count as left unpaid was paid after all, after its cancellation.
[[nodiscard]] std::optional<Instant> redeemed_at(const Order& order);

}  // namespace ordertrack
