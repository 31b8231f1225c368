#include "store/search_orders.hpp"

#include "store/name_key.hpp"
#include "store/open_orders.hpp"
#include "store/order_rows.hpp"
#include "store/query.hpp"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

namespace ordertrack::store {
namespace {

constexpr SqlText fits{
    "AND (:phase = '' OR o.phase = :phase) "
    "AND (:market = '' OR o.market = :market) "
    "AND (:buyer = '' OR o.buyer IN (SELECT number FROM buyer WHERE name_key = :buyer OR lower(buyer_id) = :buyer)) "
    "AND (:text = '' OR instr(lower(o.id), lower(:text)) > 0 OR instr(lower(o.page_id), lower(:text)) > 0 "
    "OR instr(name_key(o.item), :key) > 0 "
    "OR EXISTS (SELECT 1 FROM buyer b WHERE b.number = o.buyer "
    "AND (instr(lower(b.name), lower(:text)) > 0 OR instr(b.name_key, :key) > 0 OR instr(lower(b.buyer_id), "
    "lower(:text)) > 0)) "
    "OR EXISTS (SELECT 1 FROM alias a WHERE a.order_number = o.number AND a.undone_by IS NULL "
    "AND instr(lower(a.id), lower(:text)) > 0) "
    "OR EXISTS (SELECT 1 FROM event e WHERE e.order_number = o.number AND e.undone_by IS NULL "
    "AND instr(name_key(e.text), :key) > 0)) "};

constexpr auto fitting_open = SqlText("SELECT o.number FROM orders o INDEXED BY orders_due WHERE o.open = 1 ") + fits +
                              "ORDER BY o.next_due_at IS NULL, o.next_due_at, o.number LIMIT :limit";
constexpr auto fitting_ended = SqlText("SELECT o.number FROM orders o WHERE o.open = 0 AND o.removed_by IS NULL ") +
                               fits + "ORDER BY o.ordered_at DESC, o.number DESC LIMIT :limit";

bool asks_for_all_open(const Filter& filter) {
  return !filter.all && !filter.phase && filter.market.empty() && filter.buyer.empty() && filter.text.empty() &&
         filter.limit == 0;
}

/// `name_key(text)` in SQL.
void name_key_of_value(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* const bytes = static_cast<const char*>(sqlite3_value_blob(values[0]));
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
  if (bytes == nullptr) return;
  const std::string key = name_key({bytes, size});
  sqlite3_result_text(context, key.data(), static_cast<int>(key.size()), SQLITE_TRANSIENT);
}

void teach_name_key(SQLite::Database& database) {
  database.createFunction("name_key", 1, true, nullptr, &name_key_of_value);
}

std::vector<Order> select(SQLite::Database& database, Sql sql, const Filter& filter, std::int64_t limit) {
  Query numbers(database, sql);
  numbers.bind(":phase", filter.phase ? to_string(*filter.phase) : std::string_view())
      .bind(":market", filter.market)
      .bind(":buyer", name_key(filter.buyer))
      .bind(":text", filter.text)
      .bind(":key", name_key(filter.text))
      .bind(":limit", limit);
  return OrderLoader(database).load_all(numbers);
}

}  // namespace

std::vector<Order> search_orders(SQLite::Database& database, const Filter& filter) {
  if (asks_for_all_open(filter)) {
    return open_orders(database);
  }
  teach_name_key(database);
  constexpr std::int64_t no_limit = -1;
  auto found = select(database, fitting_open, filter, filter.limit == 0 ? no_limit : filter.limit);
  const auto left = filter.limit == 0 ? no_limit : filter.limit - std::ssize(found);
  if ((filter.all || filter.phase) && left != 0) {
    auto ended = select(database, fitting_ended, filter, left);
    found.insert(found.end(), std::move_iterator(ended.begin()), std::move_iterator(ended.end()));
  }
  return found;
}

}  // namespace ordertrack::store
