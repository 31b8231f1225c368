#pragma once

#include "store/orders.hpp"
#include "store/query.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ordertrack::store {

/// Who is meant by a name or a market's id of a buyer. Names are compared exactly: two spellings are two buyers, until
/// they are linked.
struct BuyerIdentity {
  std::string_view market;
  std::string_view name;
  std::string_view buyer_id;
};

/// Finds buyers by who they are.
class BuyerFinder {
 public:
  explicit BuyerFinder(SQLite::Database& database);

  /// The number of the buyer: the one of that id; else the one of that name, unless it is known under another id.
  /// Without an id, of several of one name, the one whose id is not known, else the newest.
  [[nodiscard]] std::optional<std::int64_t> find(const BuyerIdentity& who);

 private:
  LazyQuery with_id_;
  LazyQuery with_name_;
};

/// See Orders::buyer, Orders::buyers, Orders::blocked_buyers, Orders::open_of, and Orders::orders_of.
[[nodiscard]] std::optional<Buyer> one_buyer(SQLite::Database& database, const BuyerIdentity& who);
[[nodiscard]] std::optional<Buyer> buyer_with_number(SQLite::Database& database, std::int64_t number);
[[nodiscard]] std::vector<Buyer> buyers_called(SQLite::Database& database, std::string_view name);
[[nodiscard]] std::vector<Buyer> all_buyers(SQLite::Database& database);
[[nodiscard]] std::vector<Buyer> blocked_buyers(SQLite::Database& database);
[[nodiscard]] std::vector<Order> open_orders_of(SQLite::Database& database, const BuyerIdentity& who);
[[nodiscard]] std::vector<Order> orders_of_buyer(SQLite::Database& database, std::int64_t buyer);

}  // namespace ordertrack::store
