#pragma once

#include "commands/fake_markets.hpp"
#include "store/orders.hpp"

#include <ordertrack/policy.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ordertrack::fake {

/// An order book in memory. Orders are put in with `add`, which makes their buyers known; `buyer_named` lets a test say
/// more about a buyer, `alias` gives an order a second id.
class FakeBook final : public store::Orders {
 public:
  FakeBook() = default;
  explicit FakeBook(std::vector<Order> orders) {
    for (Order& order : orders) add(std::move(order));
  }

  /// Stores an order under the next number, which it returns.
  std::int64_t add(Order order) {
    order.number = static_cast<std::int64_t>(orders_.size()) + 1;
    if (order.page_id.empty()) order.page_id = order.id;
    sort_history(order.events);
    if (!order.buyer.empty() || !order.buyer_id.empty()) {
      store::Buyer& buyer = buyer_named(order.market, order.buyer, order.buyer_id);
      buyer.orders += 1;
      buyer.unpaid += left_unpaid(order) ? 1 : 0;
      buyer.unpaid_of_person = buyer.unpaid;
    }
    orders_.push_back(std::move(order));
    return orders_.back().number;
  }

  void alias(std::string id, std::int64_t order) { aliases_[std::move(id)] = order; }

  /// The buyer of that name, made known where it was not.
  store::Buyer& buyer_named(const std::string& market, const std::string& name, const std::string& buyer_id = {}) {
    for (store::Buyer& buyer : buyers_) {
      if (buyer.market == market && buyer.name == name) return buyer;
    }
    const auto number = static_cast<std::int64_t>(buyers_.size()) + 1;
    buyers_.push_back({.number = number, .market = market, .name = name, .buyer_id = buyer_id, .person = number});
    return buyers_.back();
  }

  [[nodiscard]] Result<Order> find(std::string_view word, std::string_view market) const override {
    const std::size_t colon = word.find(':');
    if (colon != std::string_view::npos) return find(word.substr(colon + 1), word.substr(0, colon));
    const auto exact = chosen([&](const Order& order) { return order.id == word || is_alias(word, order); }, market);
    if (!exact.empty()) return only(exact, word);
    const auto begins = [&](const Order& order) { return word.size() >= 3 && order.id.starts_with(word); };
    const auto open = chosen([&](const Order& order) { return begins(order) && !ended(order); }, market);
    return only(open.empty() ? chosen(begins, market) : open, word);
  }

  [[nodiscard]] Result<std::vector<std::string>> shortest_words(const std::vector<const Order*>& orders,
                                                                std::size_t least) const override {
    std::vector<std::string> words;
    for (const Order* order : orders) {
      std::size_t length = std::min(least, order->id.size());
      const auto means_it = [&] {
        const auto found = find(order->id.substr(0, length), {});
        return found && found->number == order->number;
      };
      while (length < order->id.size() && !means_it()) ++length;
      words.push_back(order->id.substr(0, length));
    }
    return words;
  }

  [[nodiscard]] Result<std::vector<Order>> under_page_id(std::string_view market,
                                                         std::string_view page_id) const override {
    return chosen([&](const Order& order) { return order.page_id == page_id; }, market);
  }

  [[nodiscard]] Result<void> each_due(const Outlook& outlook, const Markets& markets, const Take& take) const override {
    const auto open = [&](const Order& order) {
      const Market* market = markets.find(order.market);
      return market != nullptr && assess(*market, order, outlook.horizon).open;
    };
    for (Order& order : chosen(open, {})) take(std::move(order));
    return {};
  }

  [[nodiscard]] Result<std::vector<Order>> search(const store::Filter& filter) const override {
    const auto fits = [&](const Order& order) {
      if (filter.phase && phase_of(order).phase != *filter.phase) return false;
      if (!filter.all && !filter.phase && ended(order)) return false;
      if (!filter.buyer.empty() && order.buyer != filter.buyer && order.buyer_id != filter.buyer) return false;
      return order.id.find(filter.text) != std::string::npos || order.item.find(filter.text) != std::string::npos;
    };
    return cut(chosen(fits, filter.market), filter.limit);
  }

  [[nodiscard]] Result<std::vector<Order>> open_of(std::string_view market, std::string_view name,
                                                   std::string_view buyer_id) const override {
    return chosen(
        [&](const Order& order) { return !ended(order) && goes_by(order.buyer, order.buyer_id, name, buyer_id); },
        market);
  }

  [[nodiscard]] Result<std::optional<store::Buyer>> buyer(std::string_view market, std::string_view name,
                                                          std::string_view buyer_id) const override {
    for (const store::Buyer& buyer : buyers_) {
      if (buyer.market == market && goes_by(buyer.name, buyer.buyer_id, name, buyer_id)) return buyer;
    }
    return std::nullopt;
  }

  [[nodiscard]] Result<std::vector<store::Buyer>> buyers(std::string_view name) const override {
    if (name.empty()) return buyers_;
    std::vector<store::Buyer> found;
    for (const store::Buyer& buyer : buyers_) {
      const auto linked = [&](const store::Buyer& other) {
        return other.person == buyer.person && goes_by(other.name, other.buyer_id, name, name);
      };
      if (std::ranges::any_of(buyers_, linked)) found.push_back(buyer);
    }
    return found;
  }

  [[nodiscard]] Result<std::vector<store::Buyer>> blocked_buyers() const override {
    std::vector<store::Buyer> found = buyers_;
    std::erase_if(found, [](const store::Buyer& buyer) { return !buyer.blocked; });
    return found;
  }

  [[nodiscard]] Result<std::vector<Order>> orders_of(const store::Buyer& buyer) const override {
    auto found = chosen([&](const Order& order) { return order.buyer == buyer.name; }, buyer.market);
    std::ranges::reverse(found);
    return found;
  }

  [[nodiscard]] Result<std::vector<store::LogLine>> log(std::int64_t order, std::int64_t limit) const override {
    std::vector<store::LogLine> lines;
    for (const Order& stored : orders_) {
      if (order != 0 && stored.number != order) continue;
      for (const Event& event : stored.events) {
        lines.push_back({.words = std::string(to_string(event.kind)),
                         .recorded_at = event.at,
                         .order = stored.number,
                         .market = stored.market,
                         .order_id = stored.id,
                         .event = event});
      }
    }
    std::ranges::stable_sort(lines, {}, [](const store::LogLine& line) { return line.event.at; });
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i].command = static_cast<std::int64_t>(i) + 1;
    std::ranges::reverse(lines);
    return cut(std::move(lines), limit);
  }

  /// Every order, with its events as lines; removed ones and lines that were taken back are put in by `recorded`.
  [[nodiscard]] Result<store::Chronicle> chronicle(Instant) const override {
    store::Chronicle all = chronicle_;
    for (const Order& order : orders_) {
      auto lines = log(order.number, 0).value();
      std::ranges::reverse(lines);
      all.last_command += static_cast<std::int64_t>(lines.size());
      all.orders.push_back({.order = order, .removed = false, .lines = std::move(lines)});
    }
    return all;
  }

  /// An order as the chronicle tells it, besides those of the book.
  void recorded(store::RecordedOrder order) { chronicle_.orders.push_back(std::move(order)); }

  /// Every event is a command.
  [[nodiscard]] Result<std::vector<store::CommandRecord>> standing_commands(std::int64_t limit) const override {
    std::vector<store::CommandRecord> commands;
    auto lines = log(0, limit).value();
    for (store::LogLine& line : lines) commands.push_back(command_of(std::move(line)));
    return commands;
  }

  [[nodiscard]] Result<store::CommandRecord> last_command_on(std::string_view word) const override {
    const auto order = find(word, {});
    if (!order) return fail(order.error());
    if (shared_) return *shared_;
    auto lines = log(order->number, 1).value();
    return command_of(std::move(lines.front()));
  }

  [[nodiscard]] Result<std::optional<store::TakenBack>> last_taken_back() const override { return taken_back_; }

  /// What the last `undo` took back.
  void took_back(store::TakenBack taken) { taken_back_ = std::move(taken); }

  /// The last command of every order.
  void last_command(store::CommandRecord command) { shared_ = std::move(command); }

  [[nodiscard]] Result<std::vector<store::Candidate>> complete(std::string_view prefix, store::Offer offer,
                                                               std::int64_t limit) const override {
    std::vector<store::Candidate> candidates;
    for (const Order& order : orders_) {
      if (!order.id.starts_with(prefix) || !is_offered(phase_of(order).phase, offer)) continue;
      candidates.push_back({order.number, order.market, order.id, order.buyer, phase_of(order).phase});
    }
    return cut(std::move(candidates), limit);
  }

  [[nodiscard]] Result<std::vector<std::optional<Order>>> in_full(
      const std::vector<store::Candidate>& candidates) const override {
    std::vector<std::optional<Order>> orders;
    for (const store::Candidate& candidate : candidates) {
      const auto found = std::ranges::find(orders_, candidate.number, &Order::number);
      orders.push_back(found == orders_.end() ? std::nullopt : std::optional(*found));
    }
    return orders;
  }

 private:
  static store::CommandRecord command_of(store::LogLine line) {
    store::CommandRecord command{.number = line.command, .words = line.words, .recorded_at = line.recorded_at};
    command.lines.push_back(std::move(line));
    return command;
  }

  template <typename Fits>
  [[nodiscard]] std::vector<Order> chosen(Fits fits, std::string_view market) const {
    std::vector<Order> found;
    for (const Order& order : orders_) {
      if ((market.empty() || order.market == market) && fits(order)) found.push_back(order);
    }
    return found;
  }

  static bool is_offered(Phase phase, store::Offer offer) {
    switch (offer) {
      case store::Offer::all:
        return true;
      case store::Offer::open:
      case store::Offer::unpaid:
        return phase == Phase::unpaid;
      case store::Offer::paid:
        return phase == Phase::paid;
      case store::Offer::shipped:
        return phase == Phase::shipped;
      case store::Offer::not_ended:
        return phase != Phase::closed && phase != Phase::cancelled;
    }
    return false;
  }

  template <typename Item>
  static std::vector<Item> cut(std::vector<Item> items, std::int64_t limit) {
    const auto most = static_cast<std::size_t>(limit);
    if (most != 0 && items.size() > most) items.resize(most);
    return items;
  }

  static Result<Order> only(const std::vector<Order>& found, std::string_view word) {
    if (found.empty()) return fail(ErrorKind::not_found, msg("the order {id} is not there", arg("id", word)));
    if (found.size() > 1) return fail(ErrorKind::ambiguous, msg("{id} fits several orders", arg("id", word)));
    return found.front();
  }

  [[nodiscard]] bool is_alias(std::string_view word, const Order& order) const {
    const auto alias = aliases_.find(word);
    return alias != aliases_.end() && alias->second == order.number;
  }

  static bool ended(const Order& order) {
    const Phase phase = phase_of(order).phase;
    return phase == Phase::closed || phase == Phase::cancelled;
  }

  /// Whether something known by a name or a market's buyer id is what is asked for.
  static bool goes_by(const std::string& known_name, const std::string& known_id, std::string_view name,
                      std::string_view buyer_id) {
    return (!name.empty() && known_name == name) || (!buyer_id.empty() && known_id == buyer_id);
  }

  store::Chronicle chronicle_;
  std::optional<store::TakenBack> taken_back_;
  std::optional<store::CommandRecord> shared_;
  std::vector<Order> orders_;
  std::vector<store::Buyer> buyers_;
  std::map<std::string, std::int64_t, std::less<>> aliases_;
};

}  // namespace ordertrack::fake
