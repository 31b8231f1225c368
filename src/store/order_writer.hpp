#pragma once

#include "store/changes.hpp"
#include "store/derived.hpp"
#include "store/query.hpp"
#include "support/result.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>

namespace ordertrack::store {

/// Writes what one command says of orders. Throws SQLite::Exception.
class OrderWriter {
 public:
  OrderWriter(SQLite::Database& database, std::int64_t command);

  /// Adds an order without its events; gives its number. Errors: `exists`.
  [[nodiscard]] Result<std::int64_t> add(const Order& order, std::optional<std::int64_t> buyer, const Derived& derived);

  /// Replaces the order's fields, and keeps the old ones with the command. Errors: `exists`.
  [[nodiscard]] Result<void> correct(const Order& order, std::optional<std::int64_t> buyer);

  /// Gives the order another id. Errors: `exists`.
  [[nodiscard]] Result<void> add_alias(const Alias& alias);

  void remove(std::int64_t order);

  /// Removes once more every order that the command had removed, so that it counts as removed by that command alone.
  void remove_again();

  /// Puts an order back that was removed. Errors: `exists`, where one of its ids was taken meanwhile.
  [[nodiscard]] Result<void> put_back(std::int64_t order);

  /// Gives the order the fields again that it had before that command corrected it, if it did; otherwise as `correct`.
  /// Errors: `exists`.
  [[nodiscard]] Result<void> correct_back(std::int64_t order, std::int64_t corrected_by);

  /// Replaces what follows from the history; a removed order is left as it is.
  void store(std::int64_t order, const Derived& derived);

 private:
  [[nodiscard]] Result<void> expect_free(std::string_view id, std::string_view market, std::int64_t order);

  SQLite::Database& database_;
  std::int64_t command_;
  LazyQuery taken_;
  LazyQuery add_;
  LazyQuery store_;
};

}  // namespace ordertrack::store
