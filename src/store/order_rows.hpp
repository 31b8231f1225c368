#pragma once

#include "store/query.hpp"
#include "store/sql.hpp"

#include <ordertrack/event.hpp>
#include <ordertrack/order.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace ordertrack::store {

/// The columns that `read_order` reads: of the order `o` and of its buyer `b`, how many other orders of the same person
/// ended unpaid, and whether the buyer was linked.
inline constexpr SqlText order_columns{
    "o.number, o.market, o.id, o.page_id, b.name, b.buyer_id, o.item, o.price, o.currency, o.payment, o.ordered_at, "
    "o.pay_by, o.ship_by, o.ladder, "
    "CASE WHEN b.person IS NULL "
    "THEN (SELECT count(*) FROM orders u INDEXED BY orders_left_unpaid "
    "WHERE u.left_unpaid = 1 AND u.buyer = o.buyer AND u.number <> o.number) "
    "ELSE (SELECT count(*) FROM buyer p INDEXED BY buyer_person CROSS JOIN orders u INDEXED BY orders_left_unpaid "
    "WHERE p.person = b.person AND u.left_unpaid = 1 AND u.buyer = p.number AND u.number <> o.number) END, "
    "b.person IS NOT NULL "};

/// The columns that `read_event` reads, of the event `e`.
inline constexpr SqlText event_columns{
    "e.at, e.sequence, e.kind, e.step, e.until, e.deadline, e.party, e.text, e.again "};

/// Reads `order_columns`; the events are read apart.
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
  LazyQuery order_;
  LazyQuery events_;
};

}  // namespace ordertrack::store
