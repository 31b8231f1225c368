#include "store/order_writer.hpp"

#include "store/order_rows.hpp"

namespace ordertrack::store {
namespace {

constexpr Sql insert_order{
    "INSERT INTO orders (market, id, page_id, buyer, item, price, currency, payment, ordered_at, pay_by, ship_by, "
    "ladder, "
    "added_by, phase, open, next_due_at, left_unpaid) "
    "VALUES (:market, :id, :page_id, :buyer, :item, :price, :currency, :payment, :ordered_at, :pay_by, :ship_by, "
    ":ladder, "
    ":command, :phase, :open, :next_due_at, :left_unpaid)"};
constexpr Sql update_order{
    "UPDATE orders SET market = :market, id = :id, page_id = :page_id, buyer = :buyer, item = :item, price = :price, "
    "currency = :currency, payment = :payment, ordered_at = :ordered_at, pay_by = :pay_by, ship_by = :ship_by, "
    "ladder = :ladder WHERE number = :number"};
// The first correction of a command keeps what stood before the command.
constexpr Sql keep_old_fields{
    "INSERT OR IGNORE INTO correction (order_number, command, market, id, page_id, buyer, item, price, currency, "
    "payment, "
    "ordered_at, pay_by, ship_by, ladder) "
    "SELECT number, :command, market, id, page_id, buyer, item, price, currency, payment, ordered_at, pay_by, ship_by, "
    "ladder FROM orders WHERE number = :number"};
constexpr Sql store_derived{
    "UPDATE orders SET phase = :phase, open = :open, next_due_at = :next_due_at, left_unpaid = :left_unpaid "
    "WHERE number = :order AND removed_by IS NULL"};
// The columns of `read_order`, and the buyer's number.
constexpr Sql old_fields{
    "SELECT c.order_number, c.market, c.id, c.page_id, b.name, b.buyer_id, c.item, c.price, c.currency, c.payment, "
    "c.ordered_at, c.pay_by, c.ship_by, c.ladder, 0, c.buyer "
    "FROM correction c LEFT JOIN buyer b ON b.number = c.buyer "
    "WHERE c.order_number = :order AND c.command = :command"};
constexpr SqlText remove_orders{
    "UPDATE orders SET removed_by = :command, open = 0, next_due_at = NULL, left_unpaid = 0 WHERE "};
constexpr auto remove_order = remove_orders + "number = :order AND removed_by IS NULL";
// Also one that is away already, because what added it was taken back.
constexpr auto remove_same_orders =
    remove_orders + "number IN (SELECT order_number FROM event WHERE command = :command AND kind = 'remove')";
constexpr Sql ids_of_order{
    "SELECT market, id FROM orders WHERE number = :order "
    "UNION ALL "
    "SELECT o.market, a.id FROM orders o CROSS JOIN alias a INDEXED BY alias_order ON a.order_number = o.number "
    "WHERE o.number = :order AND a.undone_by IS NULL"};
constexpr Sql order_with_id{
    "SELECT o.number FROM orders o INDEXED BY orders_id "
    "WHERE o.id = :id AND o.market = :market AND o.removed_by IS NULL AND o.number <> :order "
    "UNION ALL "
    "SELECT o.number FROM alias a CROSS JOIN orders o ON o.number = a.order_number "
    "WHERE a.id = :id AND a.undone_by IS NULL AND o.market = :market AND o.removed_by IS NULL AND o.number <> :order "
    "LIMIT 1"};

void bind_fields(Query& query, const Order& order, const std::optional<std::int64_t>& buyer) {
  query.bind(":market", order.market)
      .bind(":id", order.id)
      .bind(":page_id", order.page_id)
      .bind(":buyer", buyer)
      .bind(":item", order.item)
      .bind(":payment", order.payment)
      .bind(":ordered_at", order.ordered_at)
      .bind(":pay_by", order.pay_by)
      .bind(":ship_by", order.ship_by)
      .bind(":ladder", order.ladder);
  if (order.price) {
    query.bind(":price", order.price->minor).bind(":currency", order.price->currency);
  } else {
    query.bind_null(":price").bind_null(":currency");
  }
}

void bind_derived(Query& query, const Derived& derived) {
  query.bind(":phase", to_string(derived.phase))
      .bind(":open", std::int64_t{derived.open})
      .bind(":next_due_at", derived.next_due_at)
      .bind(":left_unpaid", std::int64_t{derived.left_unpaid});
}

}  // namespace

OrderWriter::OrderWriter(SQLite::Database& database, std::int64_t command)
    : database_(database),
      command_(command),
      taken_(database, order_with_id),
      add_(database, insert_order),
      store_(database, store_derived) {}

Result<std::int64_t> OrderWriter::add(const Order& order, std::optional<std::int64_t> buyer, const Derived& derived) {
  if (auto is_free = expect_free(order.id, order.market, 0); !is_free) {
    return fail(is_free.error());
  }
  Query& query = add_();
  bind_fields(query, order, buyer);
  bind_derived(query, derived);
  query.bind(":command", command_).run();
  return database_.getLastInsertRowid();
}

Result<void> OrderWriter::correct(const Order& order, std::optional<std::int64_t> buyer) {
  if (auto is_free = expect_free(order.id, order.market, order.number); !is_free) {
    return is_free;
  }
  Query(database_, keep_old_fields).bind(":command", command_).bind(":number", order.number).run();
  Query query(database_, update_order);
  bind_fields(query, order, buyer);
  query.bind(":number", order.number).run();
  return {};
}

Result<void> OrderWriter::add_alias(const Alias& alias) {
  Query market(database_, "SELECT market FROM orders WHERE number = :order");
  market.bind(":order", alias.order);
  const std::string name = market.step() ? market.row().text() : std::string();
  if (auto is_free = expect_free(alias.id, name, 0); !is_free) {
    return is_free;
  }
  Query(database_, "INSERT INTO alias (id, order_number, command) VALUES (:id, :order, :command)")
      .bind(":id", alias.id)
      .bind(":order", alias.order)
      .bind(":command", command_)
      .run();
  return {};
}

void OrderWriter::remove(std::int64_t order) {
  Query(database_, remove_order).bind(":command", command_).bind(":order", order).run();
}

void OrderWriter::remove_again() { Query(database_, remove_same_orders).bind(":command", command_).run(); }

Result<void> OrderWriter::put_back(std::int64_t order) {
  Query ids(database_, ids_of_order);
  ids.bind(":order", order);
  while (ids.step()) {
    Row row = ids.row();
    const std::string market = row.text();
    if (auto is_free = expect_free(row.text(), market, order); !is_free) {
      return is_free;
    }
  }
  Query(database_, "UPDATE orders SET removed_by = NULL WHERE number = :order").bind(":order", order).run();
  return {};
}

Result<void> OrderWriter::correct_back(std::int64_t order, std::int64_t corrected_by) {
  Query kept(database_, old_fields);
  kept.bind(":order", order).bind(":command", corrected_by);
  if (!kept.step()) {
    return {};
  }
  Row row = kept.row();
  const Order fields = read_order(row);
  return correct(fields, row.optional_integer());
}

void OrderWriter::store(std::int64_t order, const Derived& derived) {
  Query& query = store_();
  bind_derived(query, derived);
  query.bind(":order", order).run();
}

Result<void> OrderWriter::expect_free(std::string_view id, std::string_view market, std::int64_t order) {
  Query& query = taken_();
  query.bind(":id", id).bind(":market", market).bind(":order", order);
  if (!integer_of(query)) {
    return {};
  }
  return fail(ErrorKind::exists, msg("order {id} on {market} is there already", arg("id", id), arg("market", market)),
              {msg("`ordertrack status {id}` shows it", arg("id", id))});
}

}  // namespace ordertrack::store
