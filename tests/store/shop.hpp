#pragma once

#include "store/store.hpp"

#include <ordertrack/market.hpp>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the tests of the store sell, and where: two markets in Japan's zone, with a ladder of thanks at once, a
/// reminder on the next day, cancel on the third, and relist
/// within a week after a cancellation.
namespace ordertrack::store::tests {

class FakeMarkets final : public Markets {
 public:
  explicit FakeMarkets(std::string fingerprint = "rules 1", int reminder_day = 1);

  [[nodiscard]] const Market* find(std::string_view name) const override;
  [[nodiscard]] std::vector<std::string> names() const override;
  [[nodiscard]] const std::string& fingerprint() const override { return fingerprint_; }

 private:
  std::string fingerprint_;
  std::vector<Market> markets_;
};

/// So many hours after 2026-12-05 00:00 in Japan.
[[nodiscard]] Instant hour(int hours);

/// An order placed at hour 14, with its `add` event.
[[nodiscard]] Order an_order(std::string id, std::string buyer = "tanaka", std::string market = "mercari");
[[nodiscard]] Event an_event(EventKind kind, Instant at, std::string step = {});

/// A command that adds orders, or appends events.
[[nodiscard]] Changes adding(std::vector<Order> orders);
[[nodiscard]] Changes appending(std::int64_t order, std::vector<Event> events);

/// What a result gives; an exception with the error's sentence otherwise.
template <typename T>
[[nodiscard]] T ok(Result<T> result) {
  if (!result) {
    throw std::runtime_error("expected no error, but: " + std::string(result.error().what.id));
  }
  return *std::move(result);
}

/// The error of a result; an exception where it has none.
template <typename T>
[[nodiscard]] Error error_of(const Result<T>& result) {
  if (result) {
    throw std::runtime_error("expected an error");
  }
  return result.error();
}

/// The value of an argument of a message, as text.
[[nodiscard]] std::string argument(const Message& message, std::string_view name);

/// Opens the file for writing and commits; opens it for reading.
[[nodiscard]] Result<std::int64_t> commit(const std::filesystem::path& file, const Changes& changes,
                                          const Markets& markets = FakeMarkets());
[[nodiscard]] Store reading(const std::filesystem::path& file);

/// The order of that id, as a new reader sees it.
[[nodiscard]] Order stored(const std::filesystem::path& file, std::string_view id);

/// The ids of orders.
[[nodiscard]] std::vector<std::string> ids(const std::vector<Order>& orders);

using Ids = std::vector<std::string>;

}  // namespace ordertrack::store::tests
