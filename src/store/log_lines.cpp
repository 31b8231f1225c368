#include "store/log_lines.hpp"

#include "store/order_rows.hpp"
#include "store/query.hpp"

namespace ordertrack::store {
namespace {

constexpr auto line_columns =
    SqlText(
        "SELECT c.number, c.name, c.at, (SELECT u.at FROM command u WHERE u.number = e.undone_by), "
        "o.number, o.market, o.id, ") +
    event_columns;

constexpr auto of_one_order =
    line_columns +
    "FROM event e JOIN command c ON c.number = e.command JOIN orders o ON o.number = e.order_number "
    "WHERE e.order_number = :order "
    "ORDER BY e.at DESC, e.sequence DESC LIMIT :limit";
constexpr auto of_all = line_columns +
                        "FROM event e INDEXED BY event_command CROSS JOIN command c ON c.number = e.command "
                        "CROSS JOIN orders o ON o.number = e.order_number "
                        "ORDER BY e.command DESC, e.order_number DESC, e.sequence DESC LIMIT :limit";

constexpr auto of_one_command = line_columns +
                                "FROM event e INDEXED BY event_command CROSS JOIN command c ON c.number = e.command "
                                "CROSS JOIN orders o ON o.number = e.order_number WHERE e.command = :command "
                                "ORDER BY e.order_number, e.sequence";

std::vector<LogLine> read_lines(Query& query) {
  std::vector<LogLine> lines;
  while (query.step()) {
    Row row = query.row();
    lines.push_back(LogLine{.command = row.integer(),
                            .words = row.text(),
                            .recorded_at = row.instant(),
                            .taken_back_at = row.optional_instant(),
                            .order = row.integer(),
                            .market = row.text(),
                            .order_id = row.text(),
                            .event = read_event(row)});
  }
  return lines;
}

}  // namespace

std::vector<LogLine> log_lines(SQLite::Database& database, std::int64_t order, std::int64_t limit) {
  constexpr std::int64_t no_limit = -1;
  Query query(database, order == 0 ? Sql(of_all) : Sql(of_one_order));
  query.bind(":limit", limit == 0 ? no_limit : limit);
  if (order != 0) {
    query.bind(":order", order);
  }
  return read_lines(query);
}

std::vector<LogLine> lines_of_command(SQLite::Database& database, std::int64_t command) {
  Query query(database, of_one_command);
  query.bind(":command", command);
  return read_lines(query);
}

}  // namespace ordertrack::store
