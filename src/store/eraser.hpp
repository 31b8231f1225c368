#pragma once

#include "store/people.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <set>

namespace ordertrack::store {

/// Erases what tells of people, as part of one command. An order that it touches keeps what money and history are made
/// of: market, ids, dates, amount, ladder, the kinds and instants of its events, and a payment method that its market
/// knows. Throws SQLite::Exception.
class Eraser {
 public:
  /// `command` is the number of the command that does it.
  Eraser(SQLite::Database& database, std::int64_t command);

  /// Also reached: orders that once were recorded for one of the buyers, whose corrections tell the name; and other
  /// buyers of whom nothing else is left than that an erased order was once recorded for them, as under a mistyped
  /// name.
  void erase(const Erasure& erasure, const Markets& markets, Instant at);

  /// The orders whose history or fields were changed.
  [[nodiscard]] const std::set<std::int64_t>& touched() const { return touched_; }

 private:
  void choose(const Erasure& erasure);
  void erase_unknown_payments(const Markets& markets);
  void mark_orders(Instant at);

  SQLite::Database& database_;
  std::int64_t command_;
  std::set<std::int64_t> touched_;
};

/// Writes the command `forget` into the open transaction: erases, brings the touched orders in line, and leaves no
/// gaps. Gives the command's number. Throws SQLite::Exception.
[[nodiscard]] Result<std::int64_t> apply_erasure(SQLite::Database& database, const Erasure& erasure, Instant at,
                                                 const Markets& markets);

/// Writes every row of the tables that may hold personal data anew, onto pages of zeros. SQLite zeroes what it frees
/// (`secure_delete`), but where it moves rows between pages a copy of them may stay in a gap. As part of the open
/// transaction, so that a crash leaves all of it or nothing. Throws SQLite::Exception.
void leave_no_gaps(SQLite::Database& database);

}  // namespace ordertrack::store
