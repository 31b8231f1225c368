#include "store/order_rows.hpp"

#include <utility>

namespace ordertrack::store {
namespace {

constexpr auto order_by_number = SqlText("SELECT ") + order_columns +
                                 "FROM orders o LEFT JOIN buyer b ON b.number = o.buyer WHERE o.number = :number";
constexpr auto events_of_order =
    SqlText("SELECT ") + event_columns + "FROM event e WHERE e.order_number = :number AND e.undone_by IS NULL";

std::optional<Money> read_price(Row& row) {
  const auto minor = row.optional_integer();
  auto currency = row.text();
  return minor ? std::optional(Money{*minor, std::move(currency)}) : std::nullopt;
}

}  // namespace

Order read_order(Row& row) {
  return Order{.number = row.integer(),
               .market = row.text(),
               .id = row.text(),
               .page_id = row.text(),
               .buyer = row.text(),
               .buyer_id = row.text(),
               .item = row.text(),
               .price = read_price(row),
               .payment = row.text(),
               .ordered_at = row.instant(),
               .pay_by = row.optional_instant(),
               .ship_by = row.optional_instant(),
               .ladder = row.text(),
               .buyer_unpaid_before = static_cast<int>(row.integer()),
               .buyer_linked = row.flag(),
               .events = {}};
}

Event read_event(Row& row) {
  return Event{.at = row.instant(),
               .sequence = row.integer(),
               // The schema lets no other word in; a note changes nothing.
               .kind = event_kind(row.text_view()).value_or(EventKind::note),
               .step = row.text(),
               .until = row.optional_instant(),
               .deadline = row.optional_instant(),
               .by = party(row.text_view()),
               .text = row.text(),
               .again = row.flag()};
}

OrderLoader::OrderLoader(SQLite::Database& database)
    : order_(database, order_by_number), events_(database, events_of_order) {}

std::optional<Order> OrderLoader::load(std::int64_t number) {
  Query& order_query = order_();
  order_query.reset();
  if (!order_query.bind(":number", number).step()) {
    return std::nullopt;
  }
  Row order_row = order_query.row();
  Order order = read_order(order_row);
  Query& events = events_();
  events.reset();
  events.bind(":number", number);
  while (events.step()) {
    Row event_row = events.row();
    order.events.push_back(read_event(event_row));
  }
  sort_history(order.events);
  return order;
}

std::vector<Order> OrderLoader::load_all(Query& numbers) {
  std::vector<Order> orders;
  while (numbers.step()) {
    if (auto order = load(numbers.row().integer())) {
      orders.push_back(*std::move(order));
    }
  }
  return orders;
}

}  // namespace ordertrack::store
