#pragma once

#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/civil_time.hpp>
#include <ordertrack/order.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ordertrack::store {

/// An order of the book, also one that was removed.
struct HeldOrder {
  Order order{};
  bool removed = false;
  std::int64_t buyer = 0;  ///< `Buyer::number`; 0 where none is known

  friend bool operator==(const HeldOrder&, const HeldOrder&) = default;
};

/// What has rested since an instant: nothing was recorded of it since.
struct Rested {
  std::vector<HeldOrder> orders{};  ///< that hold texts or a buyer, oldest first; those still open, too
  std::vector<Buyer> buyers{};      ///< all of whose orders rest, and whose last block was recorded before
};

/// What stands in a column: nothing, a number, or a text.
using StoredValue = std::variant<std::monostate, std::int64_t, std::string>;

/// A row as it stands in the store, column by column: for a person who asks what is kept.
struct StoredRow {
  std::string_view table{};  ///< a literal
  std::vector<std::pair<std::string, StoredValue>> fields{};
};

/// People of whom no trace is to be left. Nothing brings it back.
struct Erasure {
  std::vector<std::int64_t>
      buyers{};  ///< `Buyer::number`: names, ids, blocks and links go, and the texts of their orders
  std::vector<std::int64_t> orders{};  ///< `Order::number`: further orders that lose their buyer and their texts

  [[nodiscard]] bool empty() const { return buyers.empty() && orders.empty(); }
  friend bool operator==(const Erasure&, const Erasure&) = default;
};

/// Whom the order book tells of, whether they are still known or not: for those who are to be told what is kept of
/// them, or forgotten. Every function answers from an empty book where there is no store.
///
/// Errors: `damaged`, `busy`, `io`.
class People {
 public:
  People() = default;
  People(const People&) = delete;
  People& operator=(const People&) = delete;
  virtual ~People() = default;

  /// As `Orders::buyers`, but also by an earlier name or id, and also one of whom only what was removed or taken back
  /// tells.
  [[nodiscard]] virtual Result<std::vector<Buyer>> remembered(std::string_view name) const = 0;

  /// The orders of these buyers (`Buyer::number`), removed ones too, oldest first.
  [[nodiscard]] virtual Result<std::vector<HeldOrder>> held_of(const std::vector<std::int64_t>& buyers) const = 0;

  /// What nothing was recorded of since. Linked buyers rest together.
  [[nodiscard]] virtual Result<Rested> rested_since(Instant since) const = 0;

  /// Every row that tells of these buyers, table by table.
  [[nodiscard]] virtual Result<std::vector<StoredRow>> rows_about(const std::vector<std::int64_t>& buyers) const = 0;

  /// At most `limit` buyers whose name begins with `prefix`, without regard to width and case; only market and name.
  [[nodiscard]] virtual Result<std::vector<Buyer>> complete(std::string_view prefix, std::int64_t limit) const = 0;
};

}  // namespace ordertrack::store
