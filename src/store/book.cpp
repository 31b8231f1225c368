#include "store/book.hpp"

#include "store/buyer_rows.hpp"
#include "store/chronicle.hpp"
#include "store/command_records.hpp"
#include "store/complete_ids.hpp"
#include "store/find_order.hpp"
#include "store/log_lines.hpp"
#include "store/open_orders.hpp"
#include "store/order_rows.hpp"
#include "store/search_orders.hpp"
#include "store/shortest_word.hpp"

#include <utility>

namespace ordertrack::store {
namespace {

using OrderList = std::vector<Order>;

}  // namespace

Result<OrderList> Orders::due(const Outlook& outlook, const Markets& markets) const {
  OrderList found;
  auto read = each_due(outlook, markets, [&](Order&& order) { found.push_back(std::move(order)); });
  return read.map([&] { return std::move(found); });
}

Result<Order> Book::find(std::string_view word, std::string_view market) const {
  return read_order_word(word).and_then([&](const OrderWord& wanted) {
    return session_.read(Result<Order>(fail(no_such_order(wanted))),
                         [&](SQLite::Database& database) { return find_order(database, wanted, market); });
  });
}

Result<std::vector<std::string>> Book::shortest_words(const std::vector<const Order*>& orders,
                                                      std::size_t least) const {
  std::vector<std::string> whole;
  for (const Order* order : orders) whole.push_back(order->id);
  return session_.read(Result<std::vector<std::string>>(std::move(whole)),
                       [&](SQLite::Database& database) { return store::shortest_words(database, orders, least); });
}

Result<OrderList> Book::under_page_id(std::string_view market, std::string_view page_id) const {
  return session_.read(Result<OrderList>(),
                       [&](SQLite::Database& database) { return orders_under_page_id(database, market, page_id); });
}

Result<void> Book::each_due(const Outlook& outlook, const Markets& markets, const Take& take) const {
  return session_.read(Result<void>(), [&](SQLite::Database& database) {
    const bool assessed = is_assessed(database, markets, outlook.now);
    each_open_order_until(database, assessed ? outlook.horizon : Instant::max(), take);
    return Result<void>();
  });
}

Result<OrderList> Book::search(const Filter& filter) const {
  return session_.read(Result<OrderList>(),
                       [&](SQLite::Database& database) { return search_orders(database, filter); });
}

Result<OrderList> Book::open_of(std::string_view market, std::string_view name, std::string_view buyer_id) const {
  return session_.read(Result<OrderList>(), [&](SQLite::Database& database) {
    return open_orders_of(database, {market, name, buyer_id});
  });
}

Result<std::optional<Buyer>> Book::buyer(std::string_view market, std::string_view name,
                                         std::string_view buyer_id) const {
  return session_.read(Result<std::optional<Buyer>>(), [&](SQLite::Database& database) {
    return one_buyer(database, {market, name, buyer_id});
  });
}

Result<std::vector<Buyer>> Book::buyers(std::string_view name) const {
  return session_.read(Result<std::vector<Buyer>>(), [&](SQLite::Database& database) {
    return name.empty() ? all_buyers(database) : buyers_called(database, name);
  });
}

Result<std::vector<Buyer>> Book::blocked_buyers() const {
  return session_.read(Result<std::vector<Buyer>>(),
                       [&](SQLite::Database& database) { return store::blocked_buyers(database); });
}

Result<OrderList> Book::orders_of(const Buyer& buyer) const {
  return session_.read(Result<OrderList>(),
                       [&](SQLite::Database& database) { return orders_of_buyer(database, buyer.number); });
}

Result<std::vector<LogLine>> Book::log(std::int64_t order, std::int64_t limit) const {
  return session_.read(Result<std::vector<LogLine>>(),
                       [&](SQLite::Database& database) { return log_lines(database, order, limit); });
}

Result<std::vector<CommandRecord>> Book::standing_commands(std::int64_t limit) const {
  return session_.read(Result<std::vector<CommandRecord>>(),
                       [&](SQLite::Database& database) { return store::standing_commands(database, limit); });
}

Result<CommandRecord> Book::last_command_on(std::string_view word) const {
  return read_order_word(word).and_then([&](const OrderWord& wanted) {
    return session_.read(Result<CommandRecord>(fail(no_such_order(wanted))),
                         [&](SQLite::Database& database) { return store::last_command_on(database, wanted); });
  });
}

Result<std::optional<TakenBack>> Book::last_taken_back() const {
  return session_.read(Result<std::optional<TakenBack>>(),
                       [&](SQLite::Database& database) { return store::last_taken_back(database); });
}

Result<Chronicle> Book::chronicle(Instant since) const {
  return session_.read(Result<Chronicle>(),
                       [&](SQLite::Database& database) { return store::chronicle(database, since); });
}

Result<std::vector<Candidate>> Book::complete(std::string_view prefix, Offer offer, std::int64_t limit) const {
  return session_.read(Result<std::vector<Candidate>>(),
                       [&](SQLite::Database& database) { return complete_ids(database, prefix, offer, limit); });
}

Result<std::vector<std::optional<Order>>> Book::in_full(const std::vector<Candidate>& candidates) const {
  return session_.read(Result<std::vector<std::optional<Order>>>(), [&](SQLite::Database& database) {
    OrderLoader loader(database);
    std::vector<std::optional<Order>> orders;
    for (const Candidate& candidate : candidates) orders.push_back(loader.load(candidate.number));
    return Result<std::vector<std::optional<Order>>>(std::move(orders));
  });
}

}  // namespace ordertrack::store
