#include "store/reversal.hpp"

#include "store/buyer_writer.hpp"
#include "store/order_writer.hpp"
#include "store/query.hpp"

#include <ordertrack/forgotten.hpp>

#include <array>
#include <optional>
#include <vector>

namespace ordertrack::store {
namespace {

/// Every table whose rows tell which command took them back.
constexpr auto mark_rows = std::to_array<Sql>({
    "UPDATE command SET undone_by = :mark WHERE number = :command",
    "UPDATE event SET undone_by = :mark WHERE command = :command",
    "UPDATE alias SET undone_by = :mark WHERE command = :command",
    "UPDATE correction SET undone_by = :mark WHERE command = :command "
    "AND order_number IN (SELECT order_number FROM event WHERE command = :command)",
    "UPDATE buyer_block SET undone_by = :mark WHERE command = :command",
    "UPDATE buyer_link SET undone_by = :mark WHERE command = :command",
});

constexpr Sql orders_of_command{"SELECT DISTINCT order_number FROM event WHERE command = :command"};
constexpr Sql orders_removed_by{"SELECT order_number FROM event WHERE command = :command AND kind = 'remove'"};
constexpr Sql orders_added_by{
    "SELECT e.order_number FROM event e CROSS JOIN orders o ON o.number = e.order_number "
    "WHERE e.command = :command AND e.kind = 'add' AND o.added_by = :command"};

constexpr Sql orders_that_undo_took_away{
    "SELECT e.order_number FROM command c CROSS JOIN event e INDEXED BY event_command ON e.command = c.number "
    "CROSS JOIN orders o ON o.number = e.order_number "
    "WHERE c.undone_by = :command AND e.kind = 'add' AND o.removed_by = :command"};

constexpr Sql order_erased_since{
    "SELECT o.id FROM event e INDEXED BY event_command CROSS JOIN event f ON f.order_number = e.order_number "
    "CROSS JOIN orders o ON o.number = e.order_number "
    "WHERE e.command = :command AND f.command >= :command AND f.kind = 'edit' AND f.text = :erased LIMIT 1"};

using Numbers = std::vector<std::int64_t>;

Numbers numbers_of(SQLite::Database& database, Sql sql, std::int64_t command) {
  Query query(database, sql);
  query.bind(":command", command);
  Numbers numbers;
  while (query.step()) {
    numbers.push_back(query.row().integer());
  }
  return numbers;
}

void mark(SQLite::Database& database, std::int64_t command, std::optional<std::int64_t> undone_by) {
  for (const Sql& rows : mark_rows) {
    Query(database, rows).bind(":command", command).bind(":mark", undone_by).run();
  }
}

Result<void> expect_standing(SQLite::Database& database, std::int64_t command) {
  Query query(database, "SELECT number FROM command WHERE number = :command AND undone_by IS NULL");
  query.bind(":command", command);
  if (query.step()) {
    return {};
  }
  return fail(ErrorKind::changed, msg("the command was taken back meanwhile, so nothing was recorded"),
              {msg("`ordertrack log` shows what stands")});
}

/// What was erased of the orders of a command cannot come back, so neither can the command.
Result<void> expect_nothing_erased_since(SQLite::Database& database, std::int64_t command) {
  Query query(database, order_erased_since);
  query.bind(":command", command).bind(":erased", erased_text);
  if (!query.step()) {
    return {};
  }
  Row row = query.row();
  return fail(ErrorKind::not_possible,
              msg("the personal data of {id} was erased, so what was recorded before cannot be taken back",
                  arg("id", row.text())));
}

}  // namespace

Result<void> Reversal::take_back(std::int64_t taken) {
  const Numbers orders = numbers_of(database_, orders_of_command, taken);
  touched_.insert(orders.begin(), orders.end());
  remove_added(taken);
  OrderWriter writer(database_, command_);
  Result<void> done = expect_standing(database_, taken)
                          .and_then([&] { return expect_nothing_erased_since(database_, taken); })
                          .and_then([&] { return BuyerWriter(database_, command_).change_back(taken); });
  for (const std::int64_t order : orders) {
    if (done) done = writer.correct_back(order, taken);
  }
  if (done) done = restore_removed(taken);
  if (done) mark(database_, taken, command_);
  return done;
}

Result<void> Reversal::bring_back(std::int64_t undo) {
  const Numbers commands =
      numbers_of(database_, "SELECT number FROM command WHERE undone_by = :command ORDER BY number", undo);
  OrderWriter writer(database_, command_);
  for (const std::int64_t command : commands) {
    const Numbers orders = numbers_of(database_, orders_of_command, command);
    touched_.insert(orders.begin(), orders.end());
    OrderWriter(database_, command).remove_again();
  }
  Result<void> done =
      expect_standing(database_, undo).and_then([&] { return BuyerWriter(database_, command_).change_back(undo); });
  for (const std::int64_t order : touched_) {
    if (done) done = writer.correct_back(order, undo);
  }
  for (const std::int64_t order : numbers_of(database_, orders_that_undo_took_away, undo)) {
    if (done) done = writer.put_back(order);
  }
  if (!done) return done;
  for (const std::int64_t command : commands) {
    mark(database_, command, std::nullopt);
  }
  mark(database_, undo, command_);
  return {};
}

Result<void> Reversal::restore_removed(std::int64_t command) {
  OrderWriter writer(database_, command_);
  for (const std::int64_t order : numbers_of(database_, orders_removed_by, command)) {
    if (auto put_back = writer.put_back(order); !put_back) {
      return put_back;
    }
  }
  return {};
}

void Reversal::remove_added(std::int64_t command) {
  OrderWriter writer(database_, command_);
  for (const std::int64_t order : numbers_of(database_, orders_added_by, command)) {
    writer.remove(order);
  }
}

}  // namespace ordertrack::store
