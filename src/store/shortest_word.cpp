#include "store/shortest_word.hpp"

#include "store/query.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace ordertrack::store {
namespace {

constexpr Sql is_open{"SELECT open FROM orders WHERE number = :number"};

// A beginning is sought among the open orders, and where it is none of theirs among all. A second id counts like a
// first one, but those of the order itself mean the order, too.
constexpr Sql before_among_open{
    "SELECT o.id FROM orders o INDEXED BY orders_open_id WHERE o.open = 1 AND o.id < :id ORDER BY o.id DESC LIMIT 1"};
constexpr Sql behind_among_open{
    "SELECT o.id FROM orders o INDEXED BY orders_open_id WHERE o.open = 1 AND o.id > :id ORDER BY o.id LIMIT 1"};
constexpr Sql before_among_all{
    "SELECT o.id FROM orders o INDEXED BY orders_id WHERE o.removed_by IS NULL AND o.id < :id "
    "ORDER BY o.id DESC LIMIT 1"};
constexpr Sql behind_among_all{
    "SELECT o.id FROM orders o INDEXED BY orders_id WHERE o.removed_by IS NULL AND o.id > :id ORDER BY o.id LIMIT 1"};
constexpr SqlText other_aliases{
    "SELECT a.id FROM alias a CROSS JOIN orders o ON o.number = a.order_number "
    "WHERE a.undone_by IS NULL AND o.removed_by IS NULL AND o.open >= :open AND o.number <> :number "};
constexpr auto alias_before = other_aliases + "AND a.id < :id ORDER BY a.id DESC LIMIT 1";
constexpr auto alias_behind = other_aliases + "AND a.id > :id ORDER BY a.id LIMIT 1";

constexpr Sql another_with_id{
    "SELECT o.number FROM orders o INDEXED BY orders_id "
    "WHERE o.id = :id AND o.removed_by IS NULL AND o.number <> :number "
    "UNION ALL "
    "SELECT o.number FROM alias a CROSS JOIN orders o ON o.number = a.order_number "
    "WHERE a.id = :id AND a.undone_by IS NULL AND o.removed_by IS NULL AND o.number <> :number LIMIT 1"};

std::size_t shared_beginning(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

class ShortestWord {
 public:
  explicit ShortestWord(SQLite::Database& database)
      : is_open_(database, is_open),
        before_among_open_(database, before_among_open),
        behind_among_open_(database, behind_among_open),
        before_among_all_(database, before_among_all),
        behind_among_all_(database, behind_among_all),
        alias_before_(database, alias_before),
        alias_behind_(database, alias_behind),
        another_with_id_(database, another_with_id) {}

  [[nodiscard]] std::string of(const Order& order, std::size_t least) {
    if (is_another(order.id, order)) return order.market + ":" + order.id;
    std::size_t length = std::max(least, length_apart(order));
    while (length < order.id.size() && is_another(order.id.substr(0, length), order)) ++length;
    return order.id.substr(0, length);
  }

 private:
  /// So many characters that the ids next to it begin otherwise.
  [[nodiscard]] std::size_t length_apart(const Order& order) {
    const bool open = among_open(order);
    std::size_t length = 0;
    for (LazyQuery* query : {open ? &before_among_open_ : &before_among_all_,
                             open ? &behind_among_open_ : &behind_among_all_, &alias_before_, &alias_behind_}) {
      Query& next = (*query)();
      next.reset();
      next.bind(":id", order.id);
      if (query == &alias_before_ || query == &alias_behind_)
        next.bind(":open", std::int64_t{open}).bind(":number", order.number);
      if (next.step()) length = std::max(length, shared_beginning(order.id, next.row().text()) + 1);
    }
    return length;
  }

  [[nodiscard]] bool among_open(const Order& order) {
    return integer_of(is_open_().bind(":number", order.number)) == 1;
  }

  /// Whether another order goes by that id.
  [[nodiscard]] bool is_another(std::string_view id, const Order& order) {
    return integer_of(another_with_id_().bind(":id", id).bind(":number", order.number)).has_value();
  }

  LazyQuery is_open_;
  LazyQuery before_among_open_;
  LazyQuery behind_among_open_;
  LazyQuery before_among_all_;
  LazyQuery behind_among_all_;
  LazyQuery alias_before_;
  LazyQuery alias_behind_;
  LazyQuery another_with_id_;
};

}  // namespace

std::vector<std::string> shortest_words(SQLite::Database& database, const std::vector<const Order*>& orders,
                                        std::size_t least) {
  ShortestWord shortest(database);
  std::vector<std::string> words;
  words.reserve(orders.size());
  for (const Order* order : orders) words.push_back(shortest.of(*order, least));
  return words;
}

}  // namespace ordertrack::store
