#include "store/buyer_rows.hpp"

#include "store/name_key.hpp"
#include "store/order_rows.hpp"
#include "store/query.hpp"

#include <utility>

namespace ordertrack::store {
namespace {

constexpr SqlText select_buyers{
    "SELECT b.number, b.market, b.name, b.buyer_id, coalesce(k.blocked, 0), k.at, k.reason, "
    "(SELECT count(*) FROM orders o INDEXED BY orders_buyer WHERE o.buyer = b.number AND o.removed_by IS NULL), "
    "(SELECT count(*) FROM orders o INDEXED BY orders_left_unpaid WHERE o.buyer = b.number AND o.left_unpaid = 1), "
    "coalesce(b.person, b.number), b.person IS NOT NULL, "
    "(SELECT count(*) FROM buyer p INDEXED BY buyer_person CROSS JOIN orders u INDEXED BY orders_left_unpaid "
    "ON u.buyer = p.number AND u.left_unpaid = 1 WHERE p.person = b.person), "
    "(SELECT o.id FROM orders o WHERE o.number = k.order_number AND o.removed_by IS NULL) "
    "FROM buyer b LEFT JOIN buyer_block k ON k.buyer = b.number AND k.sequence = ("
    "SELECT l.sequence FROM buyer_block l WHERE l.buyer = b.number AND l.undone_by IS NULL "
    "ORDER BY l.at DESC, l.sequence DESC LIMIT 1) "};

// A buyer of whom only what was taken back, or removed, told is not known any more.
constexpr SqlText is_known{
    "(k.buyer IS NOT NULL OR b.person IS NOT NULL "
    "OR EXISTS (SELECT 1 FROM orders o INDEXED BY orders_buyer WHERE o.buyer = b.number AND o.removed_by IS NULL)) "};

constexpr auto by_number = select_buyers + "WHERE b.number = :number";
constexpr auto every_one = select_buyers + "WHERE " + is_known + "ORDER BY b.market, b.name, b.number";
constexpr auto blocked_ones =
    select_buyers + "WHERE b.number IN (SELECT buyer FROM buyer_block) AND k.blocked = 1 ORDER BY k.at DESC, b.number";
constexpr auto called = SqlText(
                            "WITH named (number, person) AS ("
                            "SELECT number, person FROM buyer INDEXED BY buyer_name WHERE name_key = :key "
                            "UNION "
                            "SELECT number, person FROM buyer INDEXED BY buyer_id "
                            "WHERE buyer_id = :name AND buyer_id <> ''), "
                            "wanted (number) AS ("
                            "SELECT number FROM named "
                            "UNION "
                            "SELECT p.number FROM named CROSS JOIN buyer p INDEXED BY buyer_person "
                            "WHERE p.person = named.person) ") +
                        select_buyers + "WHERE b.number IN (SELECT number FROM wanted) AND " + is_known +
                        "ORDER BY b.market, b.name, b.number";

Buyer read_buyer(Row row) {
  Buyer buyer{.number = row.integer(),
              .market = row.text(),
              .name = row.text(),
              .buyer_id = row.text(),
              .blocked = row.flag(),
              .blocked_at = row.optional_instant(),
              .block_reason = row.text(),
              .orders = row.integer(),
              .unpaid = row.integer(),
              .person = row.integer(),
              .linked = row.flag(),
              .unpaid_of_person = row.integer()};
  buyer.blocked_over = row.text();
  if (!buyer.linked) buyer.unpaid_of_person = buyer.unpaid;
  if (!buyer.blocked) {
    buyer.blocked_at.reset();
    buyer.block_reason.clear();
    buyer.blocked_over.clear();
  }
  return buyer;
}

std::vector<Buyer> read_buyers(Query& query) {
  std::vector<Buyer> buyers;
  while (query.step()) {
    buyers.push_back(read_buyer(query.row()));
  }
  return buyers;
}

// Most names are new, and SQLite reads this short question sooner than the statement that tells all of a buyer.
constexpr Sql anybody_called{
    "SELECT 1 FROM buyer INDEXED BY buyer_name WHERE name_key = :key "
    "UNION ALL "
    "SELECT 1 FROM buyer INDEXED BY buyer_id WHERE buyer_id = :name AND buyer_id <> '' LIMIT 1"};

constexpr Sql number_with_id{
    "SELECT number FROM buyer INDEXED BY buyer_id "
    "WHERE buyer_id = :buyer_id AND buyer_id <> '' AND market = :market"};
constexpr Sql number_with_name{
    "SELECT number FROM buyer INDEXED BY buyer_name "
    "WHERE name_key = :key AND market = :market AND name = :name AND (:buyer_id = '' OR buyer_id = '') "
    "ORDER BY buyer_id = '' DESC, number DESC LIMIT 1"};

}  // namespace

BuyerFinder::BuyerFinder(SQLite::Database& database)
    : with_id_(database, number_with_id), with_name_(database, number_with_name) {}

std::optional<std::int64_t> BuyerFinder::find(const BuyerIdentity& who) {
  if (!who.buyer_id.empty()) {
    with_id_().bind(":buyer_id", who.buyer_id).bind(":market", who.market);
    if (const auto known = integer_of(with_id_())) {
      return known;
    }
  }
  if (who.name.empty()) {
    return std::nullopt;
  }
  with_name_()
      .bind(":key", name_key(who.name))
      .bind(":market", who.market)
      .bind(":name", who.name)
      .bind(":buyer_id", who.buyer_id);
  return integer_of(with_name_());
}

std::optional<Buyer> one_buyer(SQLite::Database& database, const BuyerIdentity& who) {
  const auto number = BuyerFinder(database).find(who);
  return number ? buyer_with_number(database, *number) : std::nullopt;
}

std::optional<Buyer> buyer_with_number(SQLite::Database& database, std::int64_t number) {
  Query query(database, by_number);
  query.bind(":number", number);
  return query.step() ? std::optional(read_buyer(query.row())) : std::nullopt;
}

std::vector<Buyer> buyers_called(SQLite::Database& database, std::string_view name) {
  Query known(database, anybody_called);
  if (!integer_of(known.bind(":key", name_key(name)).bind(":name", name))) return {};
  Query query(database, called);
  query.bind(":key", name_key(name)).bind(":name", name);
  return read_buyers(query);
}

std::vector<Buyer> all_buyers(SQLite::Database& database) {
  Query query(database, every_one);
  return read_buyers(query);
}

std::vector<Buyer> blocked_buyers(SQLite::Database& database) {
  Query query(database, blocked_ones);
  return read_buyers(query);
}

std::vector<Order> open_orders_of(SQLite::Database& database, const BuyerIdentity& who) {
  const auto number = BuyerFinder(database).find(who);
  if (!number) {
    return {};
  }
  Query numbers(database,
                "SELECT o.number FROM orders o INDEXED BY orders_buyer "
                "WHERE o.buyer = :buyer AND o.open = 1 AND o.removed_by IS NULL ORDER BY o.number");
  numbers.bind(":buyer", *number);
  return OrderLoader(database).load_all(numbers);
}

std::vector<Order> orders_of_buyer(SQLite::Database& database, std::int64_t buyer) {
  Query numbers(database,
                "SELECT o.number FROM orders o INDEXED BY orders_buyer "
                "WHERE o.buyer = :buyer AND o.removed_by IS NULL ORDER BY o.ordered_at DESC, o.number DESC");
  numbers.bind(":buyer", buyer);
  return OrderLoader(database).load_all(numbers);
}

}  // namespace ordertrack::store
