#pragma once

#include "commands/fake_book.hpp"
#include "store/people.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace ordertrack::fake {

/// The people of a `FakeBook`, which must outlive it, and some of whom only what was taken back tells.
class FakePeople final : public store::People {
 public:
  explicit FakePeople(const FakeBook& book) : book_(book) {}

  void lingers(store::Buyer buyer) { lingering_.push_back(std::move(buyer)); }

  [[nodiscard]] Result<std::vector<store::Buyer>> remembered(std::string_view name) const override {
    auto found = book_.buyers(name).value();
    found.insert(found.end(), lingering_.begin(), lingering_.end());
    return found;
  }

  [[nodiscard]] Result<std::vector<store::HeldOrder>> held_of(const std::vector<std::int64_t>& buyers) const override {
    std::vector<store::HeldOrder> held = every_order();
    std::erase_if(
        held, [&](const store::HeldOrder& order) { return std::ranges::find(buyers, order.buyer) == buyers.end(); });
    return held;
  }

  [[nodiscard]] Result<store::Rested> rested_since(Instant since) const override {
    const auto rests = [&](const store::HeldOrder& held) {
      const PhaseSpan phase = phase_of(held.order);
      const bool ended = phase.phase == Phase::closed || phase.phase == Phase::cancelled;
      return ended && held.order.events.back().at <= since;
    };
    store::Rested rested;
    for (const store::HeldOrder& held : every_order()) {
      if (rests(held)) rested.orders.push_back(held);
    }
    const auto buyers = book_.buyers({}).value();
    for (const store::Buyer& buyer : buyers) {
      const auto own = held_of({buyer.number}).value();
      if (std::ranges::all_of(own, rests) && buyer.blocked_at.value_or(since) <= since) rested.buyers.push_back(buyer);
    }
    return rested;
  }

  [[nodiscard]] Result<std::vector<store::StoredRow>> rows_about(
      const std::vector<std::int64_t>& buyers) const override {
    std::vector<store::StoredRow> rows;
    for (const std::int64_t buyer : buyers) rows.push_back({"buyer", {{"number", buyer}, {"person", {}}}});
    const auto all_held = held_of(buyers).value();
    for (const store::HeldOrder& held : all_held) {
      const std::int64_t ordered_at = held.order.ordered_at.time_since_epoch().count();
      rows.push_back({"orders", {{"id", held.order.id}, {"ordered_at", ordered_at}}});
    }
    return rows;
  }

  [[nodiscard]] Result<std::vector<store::Buyer>> complete(std::string_view prefix, std::int64_t limit) const override {
    std::vector<store::Buyer> found = book_.buyers({}).value();
    std::erase_if(found, [&](const store::Buyer& buyer) { return !buyer.name.starts_with(prefix); });
    if (std::ssize(found) > limit) found.resize(static_cast<std::size_t>(limit));
    return found;
  }

 private:
  [[nodiscard]] std::vector<store::HeldOrder> every_order() const {
    std::vector<store::HeldOrder> all;
    const auto orders = book_.search({.all = true}).value();
    for (const Order& order : orders) {
      const auto buyer = book_.buyer(order.market, order.buyer, order.buyer_id).value();
      all.push_back({order, false, buyer ? buyer->number : 0});
    }
    return all;
  }

  const FakeBook& book_;
  std::vector<store::Buyer> lingering_;
};

}  // namespace ordertrack::fake
