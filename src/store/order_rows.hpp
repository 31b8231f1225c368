#pragma once

#include "store/query.hpp"
#include "store/sql.hpp"

#include <ordertrack/event.hpp>
#include <ordertrack/order.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace ordertrack::store {

/// The columns that `read_order` reads: of the order `o` and of its buyer `b`, and whether the buyer was linked.
inline constexpr SqlText order_columns{
    "o.number, o.market, o.id, o.page_id, b.name, b.buyer_id, o.item, o.price, o.currency, o.payment, o.ordered_at, "
    "o.pay_by, o.ship_by, o.ladder, b.person IS NOT NULL "};

/// How many orders `u` ended unpaid, of the buyer or of the linked person whose number follows.
inline constexpr SqlText unpaid_of_buyer{
    "SELECT count(*) FROM orders u INDEXED BY orders_left_unpaid WHERE u.left_unpaid = 1 AND u.buyer = "};
inline constexpr SqlText unpaid_of_person{
    "SELECT count(*) FROM buyer p INDEXED BY buyer_person CROSS JOIN orders u INDEXED BY orders_left_unpaid "
    "WHERE u.left_unpaid = 1 AND u.buyer = p.number AND p.person = "};

/// The same as a column of the order `o` and its buyer `b`, without that order: `Order::buyer_unpaid_before`.
inline constexpr auto unpaid_before_column = SqlText("CASE WHEN b.person IS NULL THEN (") + unpaid_of_buyer +
                                             "o.buyer AND u.number <> o.number) ELSE (" + unpaid_of_person +
                                             "b.person AND u.number <> o.number) END ";

/// The columns that `read_event` reads, of the event `e`.
inline constexpr SqlText event_columns{
    "e.at, e.sequence, e.kind, e.step, e.until, e.deadline, e.party, e.text, e.again "};

/// Reads `order_columns`; the events are read apart, and so is what the buyer left unpaid before.
[[nodiscard]] Order read_order(Row& row);

/// Reads `event_columns`.
[[nodiscard]] Event read_event(Row& row);

/// Loads orders one by one, with their history.
class OrderLoader {
 public:
  explicit OrderLoader(SQLite::Database& database);

  /// Nothing where there is no such order.
  [[nodiscard]] std::optional<Order> load(std::int64_t number);

  /// The orders whose numbers the query gives in its first column, in its sequence.
  [[nodiscard]] std::vector<Order> load_all(Query& numbers);

 private:
  [[nodiscard]] int unpaid_before(std::int64_t order, const std::optional<std::int64_t>& buyer,
                                  const std::optional<std::int64_t>& person);

  LazyQuery order_;
  LazyQuery events_;
  LazyQuery unpaid_of_buyer_;
  LazyQuery unpaid_of_person_;
};

}  // namespace ordertrack::store
