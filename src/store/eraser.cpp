#include "store/eraser.hpp"

#include "store/apply_changes.hpp"
#include "store/derived.hpp"
#include "store/order_rows.hpp"
#include "store/order_writer.hpp"
#include "store/query.hpp"

#include <ordertrack/forgotten.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace ordertrack::store {
namespace {

// Where a statement works in more than one step SQLite keeps rows aside: not in a file of another folder.
constexpr auto prepare = std::to_array<Sql>({
    "PRAGMA temp_store = MEMORY",
    "CREATE TEMP TABLE erased_buyer (number INTEGER PRIMARY KEY)",
    "CREATE TEMP TABLE erased_order (number INTEGER PRIMARY KEY)",
    "CREATE TEMP TABLE once_theirs (number INTEGER PRIMARY KEY)",
    "CREATE TEMP TABLE loose_buyer (number INTEGER PRIMARY KEY)",
});

constexpr auto reach = std::to_array<Sql>({
    "INSERT OR IGNORE INTO erased_order SELECT number FROM orders WHERE buyer IN (SELECT number FROM erased_buyer)",
    "INSERT OR IGNORE INTO once_theirs SELECT order_number FROM correction "
    "WHERE buyer IN (SELECT number FROM erased_buyer) AND order_number NOT IN (SELECT number FROM erased_order)",
    "INSERT OR IGNORE INTO loose_buyer SELECT buyer FROM correction "
    "WHERE order_number IN (SELECT number FROM erased_order) AND buyer IS NOT NULL",
    "INSERT OR IGNORE INTO loose_buyer SELECT buyer FROM orders "
    "WHERE number IN (SELECT number FROM erased_order) AND buyer IS NOT NULL",
    "DELETE FROM loose_buyer WHERE number IN (SELECT number FROM erased_buyer)",
});

constexpr auto erase_remarks = std::to_array<Sql>({
    "UPDATE event SET text = '' WHERE order_number IN (SELECT number FROM erased_order) AND text NOT IN ('', :erased)",
    "UPDATE event SET text = '' WHERE order_number IN (SELECT number FROM once_theirs) AND kind = 'edit' "
    "AND text NOT IN ('', :erased)",
});

constexpr auto erase_fields = std::to_array<Sql>({
    "UPDATE correction SET item = '', buyer = NULL WHERE order_number IN (SELECT number FROM erased_order)",
    "UPDATE correction SET buyer = NULL WHERE buyer IN (SELECT number FROM erased_buyer)",
    "UPDATE orders SET item = '', buyer = NULL WHERE number IN (SELECT number FROM erased_order)",
});

constexpr auto erase_buyers = std::to_array<Sql>({
    "INSERT INTO erased_buyer SELECT number FROM loose_buyer l "
    "WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.buyer = l.number) "
    "AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.buyer = l.number) "
    "AND NOT EXISTS (SELECT 1 FROM buyer_block k WHERE k.buyer = l.number) "
    "AND NOT EXISTS (SELECT 1 FROM buyer_link k WHERE l.number IN (k.first, k.second))",
    "DELETE FROM buyer_block WHERE buyer IN (SELECT number FROM erased_buyer)",
    "DELETE FROM buyer_link WHERE first IN (SELECT number FROM erased_buyer) "
    "OR second IN (SELECT number FROM erased_buyer)",
    "DELETE FROM buyer_change WHERE buyer IN (SELECT number FROM erased_buyer)",
    // The number is given to a later buyer, who is another person.
    "UPDATE buyer_change SET person = NULL WHERE person IN (SELECT number FROM erased_buyer)",
    "UPDATE buyer SET person = NULL WHERE person IN (SELECT number FROM erased_buyer)",
    "DELETE FROM buyer WHERE number IN (SELECT number FROM erased_buyer)",
});

constexpr Sql touched_orders{
    "SELECT number FROM erased_order WHERE number IN (SELECT number FROM orders) UNION SELECT number FROM once_theirs"};
constexpr Sql payments_of_erased{
    "SELECT o.market, o.payment FROM orders o WHERE o.number IN (SELECT number FROM erased_order) "
    "UNION SELECT c.market, c.payment FROM correction c WHERE c.order_number IN (SELECT number FROM erased_order)"};
constexpr auto erase_payment = std::to_array<Sql>({
    "UPDATE orders SET payment = '' WHERE market = :market AND payment = :payment "
    "AND number IN (SELECT number FROM erased_order)",
    "UPDATE correction SET payment = '' WHERE market = :market AND payment = :payment "
    "AND order_number IN (SELECT number FROM erased_order)",
});
constexpr Sql mark_order{
    "INSERT INTO event (order_number, sequence, command, at, kind, step, text, again) VALUES (:order, "
    "(SELECT coalesce(max(sequence), 0) + 1 FROM event WHERE order_number = :order), :command, :at, 'edit', '', :text, "
    "0)"};

template <std::size_t N>
void run_all(SQLite::Database& database, const std::array<Sql, N>& statements) {
  for (const Sql& statement : statements) {
    Query(database, statement).run();
  }
}

bool is_known_payment(std::string_view payment, const Market* market) {
  return market != nullptr && std::ranges::find(market->payments, payment) != market->payments.end();
}

}  // namespace

Eraser::Eraser(SQLite::Database& database, std::int64_t command) : database_(database), command_(command) {}

void Eraser::erase(const Erasure& erasure, const Markets& markets, Instant at) {
  run_all(database_, prepare);
  choose(erasure);
  run_all(database_, reach);
  Query touched(database_, touched_orders);
  while (touched.step()) {
    touched_.insert(touched.row().integer());
  }
  for (const Sql& remarks : erase_remarks) {
    Query(database_, remarks).bind(":erased", erased_text).run();
  }
  run_all(database_, erase_fields);
  erase_unknown_payments(markets);
  run_all(database_, erase_buyers);
  mark_orders(at);
}

void Eraser::choose(const Erasure& erasure) {
  Query buyer(database_, "INSERT OR IGNORE INTO erased_buyer VALUES (:number)");
  for (const std::int64_t number : erasure.buyers) {
    buyer.bind(":number", number).run();
  }
  Query order(database_, "INSERT OR IGNORE INTO erased_order VALUES (:number)");
  for (const std::int64_t number : erasure.orders) {
    order.bind(":number", number).run();
  }
}

void Eraser::erase_unknown_payments(const Markets& markets) {
  std::vector<std::pair<std::string, std::string>> unknown;
  Query used(database_, payments_of_erased);
  while (used.step()) {
    Row row = used.row();
    std::string market = row.text();
    std::string payment = row.text();
    if (!is_known_payment(payment, markets.find(market))) {
      unknown.emplace_back(std::move(market), std::move(payment));
    }
  }
  for (const auto& [market, payment] : unknown) {
    for (const Sql& rows : erase_payment) {
      Query(database_, rows).bind(":market", market).bind(":payment", payment).run();
    }
  }
}

void Eraser::mark_orders(Instant at) {
  Query mark(database_, mark_order);
  for (const std::int64_t order : touched_) {
    mark.bind(":order", order).bind(":command", command_).bind(":at", at).bind(":text", erased_text).run();
  }
}

namespace {

// Its statements end with it: a table cannot be dropped while one reads.
void bring_in_line(SQLite::Database& database, const std::set<std::int64_t>& orders, std::int64_t command,
                   const Markets& markets, Instant at) {
  OrderLoader loader(database);
  OrderWriter writer(database, command);
  for (const std::int64_t number : orders) {
    if (const auto order = loader.load(number)) {
      writer.store(number, derive(*order, markets, at));
    }
  }
}

}  // namespace

Result<std::int64_t> apply_erasure(SQLite::Database& database, const Erasure& erasure, Instant at,
                                   const Markets& markets) {
  const auto command = apply_changes(database, {.command = "forget", .at = at}, markets);
  if (!command) {
    return command;
  }
  Eraser eraser(database, *command);
  eraser.erase(erasure, markets, at);
  bring_in_line(database, eraser.touched(), *command, markets, at);
  leave_no_gaps(database);
  return command;
}

}  // namespace ordertrack::store
