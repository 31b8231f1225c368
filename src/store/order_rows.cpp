#include "store/order_rows.hpp"

#include <utility>

namespace ordertrack::store {
namespace {

constexpr auto order_by_number = SqlText("SELECT ") + order_columns +
                                 ", o.buyer, b.person "
                                 "FROM orders o LEFT JOIN buyer b ON b.number = o.buyer WHERE o.number = :number";
// Apart from the order, since most need one of the two, and it takes SQLite longer to read them than to answer.
constexpr auto others_of_buyer = unpaid_of_buyer + ":buyer AND u.number <> :number";
constexpr auto others_of_person = unpaid_of_person + ":buyer AND u.number <> :number";
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
    : order_(database, order_by_number),
      events_(database, events_of_order),
      unpaid_of_buyer_(database, others_of_buyer),
      unpaid_of_person_(database, others_of_person) {}

int OrderLoader::unpaid_before(std::int64_t order, const std::optional<std::int64_t>& buyer,
                               const std::optional<std::int64_t>& person) {
  if (!buyer) return 0;
  Query& others = person ? unpaid_of_person_() : unpaid_of_buyer_();
  others.bind(":buyer", person ? *person : *buyer).bind(":number", order);
  return static_cast<int>(integer_of(others).value_or(0));
}

std::optional<Order> OrderLoader::load(std::int64_t number) {
  Query& order_query = order_();
  order_query.reset();
  if (!order_query.bind(":number", number).step()) {
    return std::nullopt;
  }
  Row order_row = order_query.row();
  Order order = read_order(order_row);
  const auto buyer = order_row.optional_integer();
  order.buyer_unpaid_before = unpaid_before(number, buyer, order_row.optional_integer());
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
