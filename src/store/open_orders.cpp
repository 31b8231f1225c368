#include "store/open_orders.hpp"

#include "store/order_rows.hpp"
#include "store/query.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cstdint>
#include <optional>
#include <utility>

namespace ordertrack::store {
namespace {

// The planner would rather scan the whole table: without the index these fail loudly.
constexpr auto select_orders = SqlText("SELECT ") + order_columns + ", " + unpaid_before_column +
                               "FROM orders o INDEXED BY orders_due LEFT JOIN buyer b ON b.number = o.buyer ";
constexpr auto select_events =
    SqlText("SELECT o.number, ") + event_columns +
    "FROM orders o INDEXED BY orders_due CROSS JOIN event e ON e.order_number = o.number AND e.undone_by IS NULL ";
constexpr SqlText can_be_due{"WHERE o.open = 1 AND o.next_due_at <= :horizon "};
constexpr SqlText waits_for_nothing{"WHERE o.open = 1 AND o.next_due_at IS NULL "};
constexpr SqlText by_due_date{"ORDER BY o.next_due_at, o.number"};
constexpr SqlText by_number{"ORDER BY o.number"};

constexpr auto orders_that_can_be_due = select_orders + can_be_due + by_due_date;
constexpr auto events_that_can_be_due = select_events + can_be_due + by_due_date;
constexpr auto orders_that_wait_for_nothing = select_orders + waits_for_nothing + by_number;
constexpr auto events_that_wait_for_nothing = select_events + waits_for_nothing + by_number;

// Mostly there is nothing, and SQLite is told so sooner than it has read the statements above.
constexpr SqlText any_order{"EXISTS (SELECT 1 FROM orders o INDEXED BY orders_due "};
constexpr auto anything_of_both =
    SqlText("SELECT ") + any_order + can_be_due + "), " + any_order + waits_for_nothing + ")";

[[noreturn]] void contradiction() {
  throw SQLite::Exception("the index of open orders contradicts itself", SQLITE_CORRUPT);
}

/// The events of one order after the other, as the orders come.
class EventsInTurn {
 public:
  explicit EventsInTurn(Query& query) : query_(query) { step(); }

  void give(Order& order) {
    while (order_number_ == order.number) {
      order.events.push_back(read_event(row_));
      step();
    }
    sort_history(order.events);
  }

  /// Throws where events are left that no order took.
  void finish() const {
    if (order_number_) contradiction();
  }

 private:
  void step() {
    order_number_.reset();
    if (!query_.step()) return;
    row_ = query_.row();
    order_number_ = row_.integer();
  }

  Query& query_;
  Row row_ = query_.row();
  std::optional<std::int64_t> order_number_;
};

/// Both queries give their rows in the same sequence of orders.
void each_order(Query& orders, Query& events, const Orders::Take& take) {
  EventsInTurn history(events);
  while (orders.step()) {
    Row row = orders.row();
    Order order = read_order(row);
    order.buyer_unpaid_before = static_cast<int>(row.integer());
    history.give(order);
    take(std::move(order));
  }
  history.finish();
}

struct Found {
  bool some_can_be_due = false;
  bool some_wait_for_nothing = false;
};

Found what_there_is(SQLite::Database& database, Instant horizon) {
  Query query(database, anything_of_both);
  if (!query.bind(":horizon", horizon).step()) return {};
  Row row = query.row();
  const bool some_can_be_due = row.flag();
  return {some_can_be_due, row.flag()};
}

}  // namespace

void each_open_order_until(SQLite::Database& database, Instant horizon, const Orders::Take& take) {
  const auto [some_can_be_due, some_wait_for_nothing] = what_there_is(database, horizon);
  if (some_can_be_due) {
    Query orders(database, orders_that_can_be_due);
    Query events(database, events_that_can_be_due);
    each_order(orders.bind(":horizon", horizon), events.bind(":horizon", horizon), take);
  }
  if (some_wait_for_nothing) {
    Query orders(database, orders_that_wait_for_nothing);
    Query events(database, events_that_wait_for_nothing);
    each_order(orders, events, take);
  }
}

std::vector<Order> open_orders(SQLite::Database& database) {
  std::vector<Order> orders;
  each_open_order_until(database, Instant::max(), [&](Order&& order) { orders.push_back(std::move(order)); });
  return orders;
}

bool is_assessed(SQLite::Database& database, const Markets& markets, Instant now) {
  Query last(database,
             "SELECT s.value, c.at FROM setting s, command c "
             "WHERE s.key = 'fingerprint' AND c.number = (SELECT max(number) FROM command)");
  if (!last.step()) return false;
  Row row = last.row();
  return row.text() == markets.fingerprint() && row.instant() <= now;
}

}  // namespace ordertrack::store
