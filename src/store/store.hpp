#pragma once

#include "store/changes.hpp"
#include "store/opening.hpp"
#include "store/orders.hpp"
#include "store/people.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace ordertrack::store {

/// The SQLite file that holds the order book.
///
/// SQLite's exceptions end here. The file is 0600 in a folder of 0700. One command is one transaction.
class Store {
 public:
  /// Opens for reading, and writes nothing; where the file does not exist the book is empty and nothing is created.
  /// Where SQLite reports the hot journal of a killed writer, the file is reopened for writing once, for SQLite to roll
  /// back. Errors: `not_our_file`, `too_new`, `damaged`, `io`, `busy`.
  [[nodiscard]] static Result<Store> open_for_reading(const std::filesystem::path& file);

  /// Opens for writing; makes the folder and the file where they do not exist, brings an older schema up to date, and
  /// begins the command's transaction (BEGIN IMMEDIATE, waiting at most 5 s). Before an upgrade a checked copy is kept
  /// beside the book; where that cannot be done nothing is changed. A file of another kind or a newer schema is refused
  /// untouched. Errors as above, and `interrupted`.
  [[nodiscard]] static Result<Store> open_for_writing(const std::filesystem::path& file, const Opening& opening);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  /// Rolls back what was not committed.
  ~Store();

  /// The upgrade that opening for writing brought, if it did.
  [[nodiscard]] const std::optional<Upgrade>& upgrade() const;

  /// The book; while a transaction is open, as that transaction sees it.
  [[nodiscard]] const Orders& orders() const;

  /// Whom the book tells of; as `orders` sees it.
  [[nodiscard]] const People& people() const;

  /// Writes everything or nothing, gives it the next command number, brings `phase`, `open`, `next_due_at` and
  /// `left_unpaid` of each touched order in line with the policy (of all open orders where the fingerprint of `markets`
  /// is not the stored one), and commits. Returns the command's number. The store is of no use for writing afterwards.
  /// Errors: `already` where a step was done before, `exists` for an id that is there, `busy`, `io`.
  [[nodiscard]] Result<std::int64_t> commit(const Changes& changes, const Markets& markets);

  /// Erases it for good, as the command `forget` at that instant, brings the touched orders in line as `commit` does,
  /// and commits. Returns the command's number. The store is of no use for writing afterwards. Errors: `busy`, `io`.
  [[nodiscard]] Result<std::int64_t> erase(const Erasure& erasure, Instant at, const Markets& markets);

 private:
  template <typename Apply>
  [[nodiscard]] Result<std::int64_t> write(const Apply& apply);

  struct Connection;
  explicit Store(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

}  // namespace ordertrack::store
