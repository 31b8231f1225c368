#pragma once

#include "store/orders.hpp"
#include "store/session.hpp"

namespace ordertrack::store {

/// The order book in a SQLite file. The session must outlive it.
class Book final : public Orders {
 public:
  explicit Book(Session& session) : session_(session) {}

  [[nodiscard]] Result<Order> find(std::string_view word, std::string_view market) const override;
  [[nodiscard]] Result<std::vector<std::string>> shortest_words(const std::vector<const Order*>& orders,
                                                                std::size_t least) const override;
  [[nodiscard]] Result<std::vector<Order>> under_page_id(std::string_view market,
                                                         std::string_view page_id) const override;
  [[nodiscard]] Result<void> each_due(const Outlook& outlook, const Markets& markets, const Take& take) const override;
  [[nodiscard]] Result<std::vector<Order>> search(const Filter& filter) const override;
  [[nodiscard]] Result<std::vector<Order>> open_of(std::string_view market, std::string_view name,
                                                   std::string_view buyer_id) const override;
  [[nodiscard]] Result<std::optional<Buyer>> buyer(std::string_view market, std::string_view name,
                                                   std::string_view buyer_id) const override;
  [[nodiscard]] Result<std::vector<Buyer>> buyers(std::string_view name) const override;
  [[nodiscard]] Result<std::vector<Buyer>> blocked_buyers() const override;
  [[nodiscard]] Result<std::vector<Order>> orders_of(const Buyer& buyer) const override;
  [[nodiscard]] Result<std::vector<LogLine>> log(std::int64_t order, std::int64_t limit) const override;
  [[nodiscard]] Result<std::vector<CommandRecord>> standing_commands(std::int64_t limit) const override;
  [[nodiscard]] Result<CommandRecord> last_command_on(std::string_view word) const override;
  [[nodiscard]] Result<std::optional<TakenBack>> last_taken_back() const override;
  [[nodiscard]] Result<Chronicle> chronicle(Instant since) const override;
  [[nodiscard]] Result<std::vector<Candidate>> complete(std::string_view prefix, Offer offer,
                                                        std::int64_t limit) const override;
  [[nodiscard]] Result<std::vector<std::optional<Order>>> in_full(
      const std::vector<Candidate>& candidates) const override;

 private:
  Session& session_;
};

}  // namespace ordertrack::store
