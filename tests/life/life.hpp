#pragma once

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::life {

/// A clock time on a day of an order's life: `D+3 19:00` counts from the day of the order, `P+1 19:00` from the day
/// that ends with its pay-by (from D+2 where that is not known).
struct Moment {
  char anchor = 'D';
  int day = 0;
  std::chrono::seconds clock{0};
};

/// The instant of a moment in an order's life.
[[nodiscard]] Instant instant_of(const Market& market, const Order& order, const Moment& moment);

/// On which markets something happens: on all, where an unpaid order waits for its seller, or where the market cancels.
enum class Where : std::uint8_t { everywhere, market_waits, market_cancels };

[[nodiscard]] bool holds(Where where, const Market& market);

/// What happens at a moment, whatever the seller does.
struct Happening {
  Moment at;
  Where where = Where::everywhere;
  EventKind kind = EventKind::note;
  std::optional<Moment> until;  ///< promise, snooze
  std::optional<Party> by;      ///< cancel
  std::string words;            ///< as the script has it
};

enum class Seller : std::uint8_t {
  does_what_is_due,
  sees_no_completion,  ///< does what is due; the market does not complete the order by itself, for the buyer wrote, say
  only_looks,
};

/// One script of tests/life/lives: what befalls an order, on whatever market.
struct Life {
  std::string name;
  std::vector<std::string> markets;  ///< empty: all
  std::string payment;               ///< empty: the first of the market's that is not paid at once
  std::string ladder;                ///< empty: the default one
  std::optional<Moment> pay_by;      ///< the order's own
  std::optional<Moment> ship_by;
  std::vector<Moment> ordered;  ///< it is lived once for each
  Seller seller = Seller::does_what_is_due;
  std::vector<Happening> happenings;

  [[nodiscard]] bool is_for(std::string_view market) const;
};

/// Reads a script; what it cannot read is an exception that names the line.
///
///     # a remark
///     markets ebay rakuma                     only for these
///     payment card
///     ladder patient
///     pay-by D+4 24:00                        the order's own; ship-by likewise
///     order D+0 14:00                         once more for a second life
///     seller only looks                       or: seller does what is due, seller sees no completion
///     D+1 20:30 promise until P+1 24:00       reply, pay, ship, receive, snooze until ..., cancel by buyer
///     where the market waits: P+1 19:00 pay   or: where the market cancels: ...
[[nodiscard]] Life read_life(const std::filesystem::path& script);

}  // namespace ordertrack::life
