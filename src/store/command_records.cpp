#include "store/command_records.hpp"

#include "store/log_lines.hpp"
#include "store/query.hpp"

#include <utility>

namespace ordertrack::store {
namespace {

constexpr Sql standing{
    "SELECT number, name, at FROM command WHERE undone_by IS NULL AND name NOT IN ('undo', 'redo') "
    "ORDER BY number DESC LIMIT :limit"};
constexpr Sql last_on_order{
    "SELECT number, name, at FROM command WHERE number = "
    "(SELECT max(command) FROM event WHERE order_number = :order AND undone_by IS NULL)"};
constexpr Sql removed_order{
    "SELECT o.number FROM orders o CROSS JOIN command c ON c.number = o.removed_by AND c.name <> 'undo' "
    "WHERE o.id = :id AND (:market = '' OR o.market = :market) ORDER BY o.removed_by DESC LIMIT 1"};
// A `redo`, and an `undo` that was taken back, changed nothing together.
constexpr Sql last_that_counts{
    "SELECT number, name FROM command WHERE name <> 'redo' AND (name <> 'undo' OR undone_by IS NULL) "
    "ORDER BY number DESC LIMIT 1"};
constexpr Sql taken_back_by{"SELECT number, name, at FROM command WHERE undone_by = :undo ORDER BY number"};

CommandRecord read_command(Row row) {
  return {.number = row.integer(), .words = row.text(), .recorded_at = row.instant()};
}

std::vector<CommandRecord> read_commands(SQLite::Database& database, Query& query) {
  std::vector<CommandRecord> commands;
  while (query.step()) {
    commands.push_back(read_command(query.row()));
    commands.back().lines = lines_of_command(database, commands.back().number);
  }
  return commands;
}

Result<std::int64_t> order_of(SQLite::Database& database, const OrderWord& word) {
  const auto order = find_order(database, word, {});
  if (order) {
    return order->number;
  }
  Query removed(database, removed_order);
  removed.bind(":id", word.id).bind(":market", word.market);
  const auto number = integer_of(removed);
  return number ? Result<std::int64_t>(*number) : fail(order.error());
}

}  // namespace

std::vector<CommandRecord> standing_commands(SQLite::Database& database, std::int64_t limit) {
  Query query(database, standing);
  query.bind(":limit", limit);
  return read_commands(database, query);
}

Result<CommandRecord> last_command_on(SQLite::Database& database, const OrderWord& word) {
  return order_of(database, word).and_then([&](std::int64_t order) -> Result<CommandRecord> {
    Query query(database, last_on_order);
    query.bind(":order", order);
    auto commands = read_commands(database, query);
    return commands.empty() ? Result<CommandRecord>(fail(no_such_order(word))) : std::move(commands.front());
  });
}

std::optional<TakenBack> last_taken_back(SQLite::Database& database) {
  Query last(database, last_that_counts);
  if (!last.step()) {
    return std::nullopt;
  }
  Row row = last.row();
  TakenBack taken{.undo = row.integer(), .commands = {}};
  if (row.text_view() != "undo") {
    return std::nullopt;
  }
  Query query(database, taken_back_by);
  query.bind(":undo", taken.undo);
  taken.commands = read_commands(database, query);
  return taken;
}

}  // namespace ordertrack::store
