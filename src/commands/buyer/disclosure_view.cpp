#include "commands/buyer/buyer.hpp"
#include "commands/order_json.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>
#include <utility>

namespace ordertrack::commands::buyer {
namespace {

/// The columns that hold instants, in every table.
constexpr auto instants =
    std::to_array<std::string_view>({"at", "ordered_at", "pay_by", "ship_by", "until", "deadline", "next_due_at"});

void set(output::Json& json, const std::string& column, const store::StoredValue& value) {
  if (const auto* const text = std::get_if<std::string>(&value)) {
    json.set(column, *text);
  } else if (const auto* const number = std::get_if<std::int64_t>(&value)) {
    const bool is_instant = std::ranges::find(instants, column) != instants.end();
    is_instant ? json.set(column, Instant(std::chrono::seconds(*number))) : json.set(column, *number);
  } else {
    json.set_null(column);
  }
}

output::Json row_json(const store::StoredRow& row) {
  output::Json json = output::Json::object();
  for (const auto& [column, value] : row.fields) set(json, column, value);
  return json;
}

}  // namespace

output::Json to_json(const Disclosure& disclosure) {
  output::Json tables = output::Json::object();
  for (auto row = disclosure.rows.begin(); row != disclosure.rows.end();) {
    const std::string_view table = row->table;
    output::Json rows = output::Json::array();
    for (; row != disclosure.rows.end() && row->table == table; ++row) rows.push(row_json(*row));
    tables.set(table, std::move(rows));
  }
  output::Json json = document(disclosure.now);
  json.set("person", disclosure.person).set("tables", std::move(tables));
  return json;
}

}  // namespace ordertrack::commands::buyer
