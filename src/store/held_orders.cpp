#include "store/held_orders.hpp"

#include "store/buyer_rows.hpp"
#include "store/number_list.hpp"
#include "store/order_rows.hpp"
#include "store/query.hpp"

#include <ordertrack/forgotten.hpp>

namespace ordertrack::store {
namespace {

constexpr Sql of_buyers{
    "SELECT number, removed_by IS NOT NULL, buyer FROM orders WHERE buyer IN (SELECT value FROM json_each(:buyers)) "
    "ORDER BY number"};

// When anything was last recorded of an order: of one that was taken back, when that was.
constexpr SqlText last_at{
    "coalesce((SELECT max(e.at) FROM event e WHERE e.order_number = o.number AND e.undone_by IS NULL), "
    "(SELECT c.at FROM command c WHERE c.number = o.removed_by), o.ordered_at) "};
constexpr SqlText tells_of_somebody{
    "(o.buyer IS NOT NULL OR o.item <> '' "
    "OR EXISTS (SELECT 1 FROM event e WHERE e.order_number = o.number AND e.text NOT IN ('', :erased))) "};
constexpr auto resting_orders = SqlText("SELECT o.number, o.removed_by IS NOT NULL, o.buyer FROM orders o WHERE ") +
                                tells_of_somebody + "AND " + last_at + "<= :since ORDER BY o.number";

// By the person: what is known of one of several that were linked keeps all of them.
constexpr auto resting_buyers =
    SqlText(
        "WITH awake (person) AS ("
        "SELECT coalesce(b.person, b.number) FROM orders o JOIN buyer b ON b.number = o.buyer WHERE ") +
    last_at +
    "> :since "
    "UNION "
    "SELECT coalesce(b.person, b.number) FROM correction c JOIN orders o ON o.number = c.order_number "
    "JOIN buyer b ON b.number = c.buyer WHERE " +
    last_at +
    "> :since "
    "UNION "
    "SELECT coalesce(b.person, b.number) FROM buyer_block k JOIN buyer b ON b.number = k.buyer "
    "WHERE k.undone_by IS NULL AND k.at > :since) "
    "SELECT number FROM buyer WHERE coalesce(person, number) NOT IN (SELECT person FROM awake) ORDER BY number";

std::vector<HeldOrder> load(SQLite::Database& database, Query& query) {
  OrderLoader loader(database);
  std::vector<HeldOrder> held;
  while (query.step()) {
    Row row = query.row();
    auto order = loader.load(row.integer());
    const bool removed = row.flag();
    if (order) {
      held.push_back({*std::move(order), removed, row.optional_integer().value_or(0)});
    }
  }
  return held;
}

}  // namespace

std::vector<HeldOrder> orders_held_of(SQLite::Database& database, const std::vector<std::int64_t>& buyers) {
  Query query(database, of_buyers);
  query.bind(":buyers", number_list(buyers));
  return load(database, query);
}

Rested rested_since(SQLite::Database& database, Instant since) {
  Rested rested;
  Query orders(database, resting_orders);
  orders.bind(":since", since).bind(":erased", erased_text);
  rested.orders = load(database, orders);
  Query buyers(database, resting_buyers);
  buyers.bind(":since", since);
  while (buyers.step()) {
    if (auto buyer = buyer_with_number(database, buyers.row().integer())) {
      rested.buyers.push_back(*std::move(buyer));
    }
  }
  return rested;
}

}  // namespace ordertrack::store
