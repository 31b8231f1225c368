#include "store/rows_about.hpp"

#include "store/number_list.hpp"
#include "store/sql.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <array>

namespace ordertrack::store {
namespace {

/// The rows of a table that tell of the buyers, or of an order of theirs.
struct Telling {
  std::string_view table;
  Sql rows;
};

// An order that was corrected to another buyer is that buyer's: of it only the correction tells of this one.
constexpr auto tables = std::to_array<Telling>({
    {"buyer", "SELECT * FROM buyer WHERE number IN (SELECT value FROM json_each(:buyers)) ORDER BY number"},
    {"buyer_change",
     "SELECT * FROM buyer_change WHERE buyer IN (SELECT value FROM json_each(:buyers)) ORDER BY command, buyer"},
    {"buyer_block",
     "SELECT * FROM buyer_block WHERE buyer IN (SELECT value FROM json_each(:buyers)) ORDER BY buyer, sequence"},
    {"buyer_link",
     "SELECT * FROM buyer_link WHERE first IN (SELECT value FROM json_each(:buyers)) "
     "OR second IN (SELECT value FROM json_each(:buyers)) ORDER BY command, first, second"},
    {"orders", "SELECT * FROM orders WHERE buyer IN (SELECT value FROM json_each(:buyers)) ORDER BY number"},
    {"alias",
     "SELECT * FROM alias WHERE order_number IN "
     "(SELECT number FROM orders WHERE buyer IN (SELECT value FROM json_each(:buyers))) "
     "ORDER BY order_number, id, command"},
    {"correction",
     "SELECT * FROM correction WHERE buyer IN (SELECT value FROM json_each(:buyers)) OR order_number IN "
     "(SELECT number FROM orders WHERE buyer IN (SELECT value FROM json_each(:buyers))) "
     "ORDER BY order_number, command"},
    {"event",
     "SELECT * FROM event WHERE order_number IN "
     "(SELECT number FROM orders WHERE buyer IN (SELECT value FROM json_each(:buyers))) "
     "ORDER BY order_number, sequence"},
});

StoredValue value_of(const SQLite::Column& column) {
  if (column.isInteger()) return column.getInt64();
  return column.isNull() ? StoredValue() : StoredValue(column.getString());
}

StoredRow read_row(SQLite::Statement& statement, std::string_view table) {
  StoredRow row{.table = table, .fields = {}};
  for (int i = 0; i < statement.getColumnCount(); ++i) {
    const SQLite::Column column = statement.getColumn(i);
    row.fields.emplace_back(column.getName(), value_of(column));
  }
  return row;
}

}  // namespace

std::vector<StoredRow> rows_about(SQLite::Database& database, const std::vector<std::int64_t>& buyers) {
  std::vector<StoredRow> all;
  for (const Telling& telling : tables) {
    SQLite::Statement statement(database, telling.rows.text());
    statement.bind(":buyers", number_list(buyers));
    while (statement.executeStep()) all.push_back(read_row(statement, telling.table));
  }
  return all;
}

}  // namespace ordertrack::store
