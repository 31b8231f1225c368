#include "store/chronicle.hpp"

#include "store/log_lines.hpp"
#include "store/order_rows.hpp"
#include "store/query.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace ordertrack::store {
namespace {

// A command that took others back wrote no line of its own: the lines that it marked tell which orders it touched.
constexpr Sql open_or_touched{
    "SELECT o.number, o.removed_by IS NOT NULL FROM orders o WHERE o.number IN ("
    "SELECT number FROM orders INDEXED BY orders_open_id WHERE open = 1 "
    "UNION "
    "SELECT e.order_number FROM command c CROSS JOIN event e INDEXED BY event_command ON e.command = c.number "
    "WHERE c.at >= :since OR c.undone_by IN (SELECT number FROM command WHERE at >= :since)) "
    "ORDER BY o.number"};

std::int64_t last_command(SQLite::Database& database) {
  Query query(database, "SELECT ifnull(max(number), 0) FROM command");
  return query.step() ? query.row().integer() : 0;
}

/// All that was ever recorded of an order, in the sequence of recording.
std::vector<LogLine> as_recorded(SQLite::Database& database, std::int64_t order) {
  auto lines = log_lines(database, order, 0);
  std::ranges::sort(lines, {}, [](const LogLine& line) { return std::tuple(line.command, line.event.sequence); });
  return lines;
}

}  // namespace

Chronicle chronicle(SQLite::Database& database, Instant since) {
  Chronicle all{.last_command = last_command(database), .orders = {}};
  OrderLoader loader(database);
  Query numbers(database, open_or_touched);
  numbers.bind(":since", since);
  while (numbers.step()) {
    Row row = numbers.row();
    const std::int64_t number = row.integer();
    const bool removed = row.flag();
    auto order = loader.load(number);
    if (!order) continue;
    all.orders.push_back({.order = *std::move(order), .removed = removed, .lines = as_recorded(database, number)});
  }
  return all;
}

}  // namespace ordertrack::store
