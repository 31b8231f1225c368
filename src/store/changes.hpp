#pragma once

#include <ordertrack/civil_time.hpp>
#include <ordertrack/event.hpp>
#include <ordertrack/order.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ordertrack::store {

/// An event to be appended to an order's history. Its `sequence` is given by the store.
struct NewEvent {
  std::int64_t order = 0;  ///< `Order::number`
  Event event{};

  friend bool operator==(const NewEvent&, const NewEvent&) = default;
};

/// The order as it is to be after a correction: every field but `number`, `events` and those of the buyer's other
/// orders is stored.
struct Correction {
  Order order{};

  friend bool operator==(const Correction&, const Correction&) = default;
};

/// A second market id of an order.
struct Alias {
  std::int64_t order = 0;
  std::string id{};

  friend bool operator==(const Alias&, const Alias&) = default;
};

/// A buyer on a market was blocked, or the block was taken back. The buyer is made known where it was not.
struct BuyerBlock {
  std::string market{};
  std::string name{};
  std::string buyer_id{};
  bool blocked = true;
  Instant at{};
  std::string reason{};
  std::optional<std::int64_t> over{};  ///< `Order::number` of the order that the command named

  friend bool operator==(const BuyerBlock&, const BuyerBlock&) = default;
};

/// Two names are one person.
struct BuyerLink {
  std::int64_t first = 0;  ///< `Buyer::number`
  std::int64_t second = 0;

  friend bool operator==(const BuyerLink&, const BuyerLink&) = default;
};

/// Everything that one command writes: decided first, then written in one transaction, or not at all.
struct Changes {
  std::string command{};       ///< the command's name, for the history
  Instant at{};                ///< the command's now
  std::vector<Order> added{};  ///< with their first events; `number` is 0
  std::vector<NewEvent> events{};
  std::vector<Correction> corrections{};
  std::vector<Alias> aliases{};
  std::vector<std::int64_t> removed{};
  std::vector<BuyerBlock> blocks{};
  std::vector<BuyerLink> links{};
  std::vector<std::int64_t> taken_back{};      ///< the numbers of commands, newest first
  std::optional<std::int64_t> brought_back{};  ///< the number of the `undo` that took the commands back

  /// Takes in what another part of the same command writes.
  void append(const Changes& more);

  [[nodiscard]] bool empty() const {
    return added.empty() && events.empty() && corrections.empty() && aliases.empty() && removed.empty() &&
           blocks.empty() && links.empty() && taken_back.empty() && !brought_back;
  }
  friend bool operator==(const Changes&, const Changes&) = default;
};

}  // namespace ordertrack::store
