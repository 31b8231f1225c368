#pragma once

#include "support/result.hpp"

#include <ordertrack/order.hpp>

#include <SQLiteCpp/Database.h>

#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::store {

/// What a person typed for an order: `m123`, `mercari:m123`, or the beginning of an id.
struct OrderWord {
  std::string market{};  ///< empty: any
  std::string id{};
};

/// Errors: `usage`, naming the character that can stand in no id.
[[nodiscard]] Result<OrderWord> read_order_word(std::string_view word);

/// The answer where no order fits.
[[nodiscard]] Error no_such_order(const OrderWord& word);

/// The order that a word means; `market` (may be empty) narrows it. See Orders::find.
[[nodiscard]] Result<Order> find_order(SQLite::Database& database, const OrderWord& word, std::string_view market);

/// See Orders::under_page_id.
[[nodiscard]] std::vector<Order> orders_under_page_id(SQLite::Database& database, std::string_view market,
                                                      std::string_view page_id);

}  // namespace ordertrack::store
