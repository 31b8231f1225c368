#include "store/open_orders.hpp"

#include "store/order_rows.hpp"
#include "store/query.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ordertrack::store {
namespace {

// The planner would rather scan the whole table: without the index these fail loudly.
constexpr auto select_orders =
    SqlText("SELECT ") + order_columns + "FROM orders o INDEXED BY orders_due LEFT JOIN buyer b ON b.number = o.buyer ";
constexpr auto select_events =
    SqlText("SELECT o.number, ") + event_columns +
    "FROM orders o INDEXED BY orders_due CROSS JOIN event e ON e.order_number = o.number AND e.undone_by IS NULL ";
constexpr SqlText can_be_due{"WHERE o.open = 1 AND o.next_due_at <= :horizon ORDER BY o.next_due_at, o.number"};
constexpr SqlText waits_for_nothing{"WHERE o.open = 1 AND o.next_due_at IS NULL ORDER BY o.number"};

constexpr auto orders_that_can_be_due = select_orders + can_be_due;
constexpr auto events_that_can_be_due = select_events + can_be_due;
constexpr auto orders_that_wait_for_nothing = select_orders + waits_for_nothing;
constexpr auto events_that_wait_for_nothing = select_events + waits_for_nothing;

std::vector<Order> read_orders(Query& query) {
  std::vector<Order> orders;
  while (query.step()) {
    Row row = query.row();
    orders.push_back(read_order(row));
  }
  return orders;
}

/// Gives the orders their events in one pass: the query gives its rows in the same sequence of orders.
void add_events(std::vector<Order>& orders, Query& query) {
  auto order = orders.begin();
  while (query.step()) {
    Row row = query.row();
    const auto number = row.integer();
    order = std::find_if(order, orders.end(), [number](const Order& candidate) { return candidate.number == number; });
    if (order == orders.end()) {
      throw SQLite::Exception("the index of open orders contradicts itself", SQLITE_CORRUPT);
    }
    order->events.push_back(read_event(row));
  }
  for (Order& complete : orders) {
    sort_history(complete.events);
  }
}

}  // namespace

std::vector<Order> open_orders_until(SQLite::Database& database, Instant horizon) {
  Query orders_query(database, orders_that_can_be_due);
  auto orders = read_orders(orders_query.bind(":horizon", horizon));
  if (!orders.empty()) {
    Query events_query(database, events_that_can_be_due);
    add_events(orders, events_query.bind(":horizon", horizon));
  }
  Query rest_query(database, orders_that_wait_for_nothing);
  auto rest = read_orders(rest_query);
  if (!rest.empty()) {
    Query events_query(database, events_that_wait_for_nothing);
    add_events(rest, events_query);
  }
  orders.insert(orders.end(), std::move_iterator(rest.begin()), std::move_iterator(rest.end()));
  return orders;
}

std::vector<Order> open_orders(SQLite::Database& database) { return open_orders_until(database, Instant::max()); }

std::string stored_fingerprint(SQLite::Database& database) {
  Query setting(database, "SELECT value FROM setting WHERE key = 'fingerprint'");
  return setting.step() ? setting.row().text() : std::string();
}

}  // namespace ordertrack::store
