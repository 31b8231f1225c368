#pragma once

#include "store/buyer_rows.hpp"
#include "store/changes.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>

namespace ordertrack::store {

/// Writes what one command says of buyers. Throws SQLite::Exception.
class BuyerWriter {
 public:
  BuyerWriter(SQLite::Database& database, std::int64_t command);

  /// The number of the buyer, who is made known where that is not so yet; what is said of him now (his id, the name
  /// that goes with the id) replaces what was known. Nothing where neither name nor id is given.
  [[nodiscard]] std::optional<std::int64_t> make_known(const BuyerIdentity& who);

  /// Appends to the block history.
  void record(const BuyerBlock& block);

  /// Makes two buyers, and all who were linked to either, one person.
  void record(const BuyerLink& link);

  /// Gives the buyers the fields again that they had before that command changed them. Errors: `not_possible` where a
  /// later command that stands changed one of them, `exists` where an id belongs to another buyer by now.
  [[nodiscard]] Result<void> change_back(std::int64_t changed_by);

 private:
  [[nodiscard]] std::int64_t insert(const BuyerIdentity& who);
  void update(std::int64_t number, const BuyerIdentity& who);

  SQLite::Database& database_;
  std::int64_t command_;
  BuyerFinder finder_;
  LazyQuery insert_;
};

}  // namespace ordertrack::store
