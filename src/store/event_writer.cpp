#include "store/event_writer.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <string>

namespace ordertrack::store {
namespace {

constexpr Sql following_sequence{"SELECT coalesce(max(sequence), 0) + 1 FROM event WHERE order_number = :order"};
constexpr Sql insert_event{
    "INSERT INTO event (order_number, sequence, command, at, kind, step, until, deadline, party, text, again) "
    "VALUES (:order, :sequence, :command, :at, :kind, :step, :until, :deadline, :party, :text, :again)"};

Error step_was_done(SQLite::Database& database, std::int64_t order, const Event& event) {
  Query query(database, "SELECT id FROM orders WHERE number = :order");
  query.bind(":order", order);
  const std::string id = query.step() ? query.row().text() : std::string();
  auto what = event.kind == EventKind::skip
                  ? msg("the step {step} of {id} was skipped before", arg("step", event.step), arg("id", id))
                  : msg("the step {step} of {id} was done before", arg("step", event.step), arg("id", id));
  return {ErrorKind::already, std::move(what), {msg("`ordertrack status {id}` shows when", arg("id", id))}};
}

}  // namespace

EventWriter::EventWriter(SQLite::Database& database, std::int64_t command)
    : database_(database),
      command_(command),
      next_sequence_(database, following_sequence),
      insert_(database, insert_event) {}

Result<void> EventWriter::append(std::int64_t order, const Event& event) {
  next_sequence_().bind(":order", order);
  Event next = event;
  next.sequence = integer_of(next_sequence_()).value_or(1);
  return insert(order, next);
}

Result<void> EventWriter::insert(std::int64_t order, const Event& event) {
  Query& query = insert_();
  query.bind(":order", order)
      .bind(":command", command_)
      .bind(":sequence", event.sequence)
      .bind(":at", event.at)
      .bind(":kind", to_string(event.kind))
      .bind(":step", event.step)
      .bind(":until", event.until)
      .bind(":deadline", event.deadline)
      .bind(":text", event.text)
      .bind(":again", std::int64_t{event.again});
  event.by ? query.bind(":party", to_string(*event.by)) : query.bind_null(":party");
  try {
    query.run();
    return {};
  } catch (const SQLite::Exception& exception) {
    // The schema has one such rule for events: a step is done once.
    if (exception.getExtendedErrorCode() == SQLITE_CONSTRAINT_UNIQUE) {
      return fail(step_was_done(database_, order, event));
    }
    throw;
  }
}

}  // namespace ordertrack::store
