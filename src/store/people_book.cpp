#include "store/people_book.hpp"

#include "store/buyer_rows.hpp"
#include "store/held_orders.hpp"
#include "store/name_key.hpp"
#include "store/query.hpp"
#include "store/rows_about.hpp"

namespace ordertrack::store {
namespace {

using Buyers = std::vector<Buyer>;

// By the names and ids of now and of before; and whoever was linked to them.
constexpr Sql numbers_remembered{
    "WITH named (number, person) AS ("
    "SELECT number, person FROM buyer WHERE (name_key = :key AND name <> '') OR (buyer_id = :name AND buyer_id <> '') "
    "UNION "
    "SELECT b.number, b.person FROM buyer_change c JOIN buyer b ON b.number = c.buyer "
    "WHERE (c.name_key = :key AND c.name <> '') OR (c.buyer_id = :name AND c.buyer_id <> '')) "
    "SELECT number FROM buyer WHERE number IN (SELECT number FROM named) "
    "OR person IN (SELECT person FROM named WHERE person IS NOT NULL) ORDER BY market, name, number"};

// Every byte of UTF-8 comes before 0xff.
constexpr Sql beginning_with{
    "SELECT number, market, name FROM buyer INDEXED BY buyer_name "
    "WHERE name_key >= :first AND name_key < :last AND name <> '' ORDER BY name_key, market LIMIT :limit"};

Buyers buyers_remembered(SQLite::Database& database, std::string_view name) {
  Query numbers(database, numbers_remembered);
  numbers.bind(":key", name_key(name)).bind(":name", name);
  Buyers buyers;
  while (numbers.step()) {
    if (auto buyer = buyer_with_number(database, numbers.row().integer())) {
      buyers.push_back(*std::move(buyer));
    }
  }
  return buyers;
}

Buyers buyers_beginning_with(SQLite::Database& database, std::string_view prefix, std::int64_t limit) {
  const std::string key = name_key(prefix);
  Query query(database, beginning_with);
  query.bind(":first", key).bind(":last", key + "\xff").bind(":limit", limit);
  Buyers buyers;
  while (query.step()) {
    Row row = query.row();
    buyers.push_back({.number = row.integer(), .market = row.text(), .name = row.text()});
  }
  return buyers;
}

}  // namespace

Result<Buyers> PeopleBook::remembered(std::string_view name) const {
  return session_.read(Result<Buyers>(), [&](SQLite::Database& database) { return buyers_remembered(database, name); });
}

Result<std::vector<HeldOrder>> PeopleBook::held_of(const std::vector<std::int64_t>& buyers) const {
  return session_.read(Result<std::vector<HeldOrder>>(),
                       [&](SQLite::Database& database) { return orders_held_of(database, buyers); });
}

Result<Rested> PeopleBook::rested_since(Instant since) const {
  return session_.read(Result<Rested>(),
                       [&](SQLite::Database& database) { return store::rested_since(database, since); });
}

Result<std::vector<StoredRow>> PeopleBook::rows_about(const std::vector<std::int64_t>& buyers) const {
  return session_.read(Result<std::vector<StoredRow>>(),
                       [&](SQLite::Database& database) { return store::rows_about(database, buyers); });
}

Result<Buyers> PeopleBook::complete(std::string_view prefix, std::int64_t limit) const {
  return session_.read(Result<Buyers>(),
                       [&](SQLite::Database& database) { return buyers_beginning_with(database, prefix, limit); });
}

}  // namespace ordertrack::store
