#include "store/reversal.hpp"

#include "store/order_writer.hpp"
#include "store/query.hpp"

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

// Also an order that the same `undo` made as if it had never been added: then it is not put back.
constexpr Sql remove_again{
    "UPDATE orders SET removed_by = :command, open = 0, next_due_at = NULL, left_unpaid = 0 "
    "WHERE number IN (SELECT order_number FROM event WHERE command = :command AND kind = 'remove')"};

constexpr Sql later_change_of_same_buyer{
    "SELECT c.name, coalesce(nullif(b.name, ''), b.buyer_id) FROM buyer_change m "
    "JOIN buyer_change l ON l.buyer = m.buyer AND l.command > m.command JOIN command c ON c.number = l.command "
    "JOIN buyer b ON b.number = m.buyer "
    "WHERE m.command = :command AND c.undone_by IS NULL AND c.name NOT IN ('undo', 'redo') "
    "ORDER BY l.command DESC LIMIT 1"};
constexpr Sql buyer_with_that_id_now{
    "SELECT m.buyer_id, coalesce(nullif(o.name, ''), o.buyer_id) FROM buyer_change m "
    "JOIN buyer b ON b.number = m.buyer "
    "JOIN buyer o ON o.buyer_id = m.buyer_id AND o.market = b.market AND o.number <> b.number "
    "WHERE m.command = :command AND m.buyer_id <> '' LIMIT 1"};
constexpr Sql keep_buyers{
    "INSERT OR IGNORE INTO buyer_change SELECT :by, b.number, b.name, b.name_key, b.buyer_id, b.person "
    "FROM buyer_change m JOIN buyer b ON b.number = m.buyer WHERE m.command = :command"};
constexpr Sql give_buyers_their_fields{
    "UPDATE buyer SET (name, name_key, buyer_id, person) = (SELECT m.name, m.name_key, m.buyer_id, m.person "
    "FROM buyer_change m WHERE m.command = :command AND m.buyer = buyer.number) "
    "WHERE number IN (SELECT buyer FROM buyer_change WHERE command = :command)"};

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

Result<void> expect_buyers_free(SQLite::Database& database, std::int64_t command) {
  Query later(database, later_change_of_same_buyer);
  later.bind(":command", command);
  if (later.step()) {
    Row row = later.row();
    const std::string words = row.text();
    return fail(
        ErrorKind::not_possible,
        msg("the buyer {buyer} was changed again later, by {command}", arg("buyer", row.text()), arg("command", words)),
        {msg("take that back first: `ordertrack undo` takes back the newest command")});
  }
  Query taken(database, buyer_with_that_id_now);
  taken.bind(":command", command);
  if (taken.step()) {
    Row row = taken.row();
    const std::string id = row.text();
    return fail(ErrorKind::exists,
                msg("the buyer id {id} belongs to {buyer} by now", arg("id", id), arg("buyer", row.text())),
                {msg("`ordertrack edit` can correct it by hand")});
  }
  return {};
}

}  // namespace

Result<void> Reversal::take_back(std::int64_t taken) {
  const Numbers orders = numbers_of(database_, orders_of_command, taken);
  touched_.insert(orders.begin(), orders.end());
  remove_added(taken);
  OrderWriter writer(database_, command_);
  Result<void> done = expect_standing(database_, taken).and_then([&] { return restore_buyers(taken); });
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
    Query(database_, remove_again).bind(":command", command).run();
  }
  Result<void> done = expect_standing(database_, undo).and_then([&] { return restore_buyers(undo); });
  for (const std::int64_t order : touched_) {
    if (done) done = writer.correct_back(order, undo);
  }
  for (const std::int64_t order :
       numbers_of(database_, "SELECT number FROM orders WHERE removed_by = :command", undo)) {
    if (done) done = writer.put_back(order);
  }
  if (!done) return done;
  for (const std::int64_t command : commands) {
    mark(database_, command, std::nullopt);
  }
  mark(database_, undo, command_);
  return {};
}

Result<void> Reversal::restore_buyers(std::int64_t changed_by) {
  return expect_buyers_free(database_, changed_by).map([&] {
    Query(database_, keep_buyers).bind(":command", changed_by).bind(":by", command_).run();
    Query(database_, give_buyers_their_fields).bind(":command", changed_by).run();
  });
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
