#pragma once

#include "policy/mercari.hpp"

#include <ordertrack/market.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ordertrack::fake {

/// The markets of the tests: Mercari as of `policy/mercari.hpp`; one that cancels by itself ("rakuma": check, report);
/// one with a last day for the seller to cancel ("auction": D+6 24:00).
class FakeMarkets final : public Markets {
 public:
  FakeMarkets() : markets_{auction(), mercari(), rakuma()} {}
  explicit FakeMarkets(std::vector<Market> markets) : markets_(std::move(markets)) {}

  [[nodiscard]] const Market* find(std::string_view name) const override {
    for (const Market& market : markets_) {
      if (market.name == name) return &market;
    }
    return nullptr;
  }

  [[nodiscard]] std::vector<std::string> names() const override {
    std::vector<std::string> names;
    for (const Market& market : markets_) names.push_back(market.name);
    return names;
  }

  [[nodiscard]] const std::string& fingerprint() const override { return fingerprint_; }

 private:
  static Market mercari() {
    Market market = story::mercari();
    market.title = {"Mercari", "メルカリ"};
    market.language = "ja";
    market.paid_at_once = {"card"};
    return market;
  }

  static Market rakuma() {
    Step report = story::step("report", Action::report);
    report.phase = Phase::cancelled;
    Market market = story::self_cancelling(
        {story::step("thanks", Action::message), story::step("check", Action::check, 2), report});
    market.name = "rakuma";
    market.title = {"Rakuma", "ラクマ"};
    market.currency = "JPY";
    market.language = "ja";
    return market;
  }

  static Market auction() {
    Market market = mercari();
    market.name = "auction";
    market.title = {"Auction", "オークション"};
    market.cancellable_until = DayRule{.day = 6, .at = std::chrono::hours{24}, .source = story::confirmed()};
    market.ladders.push_back({"gentle", {story::step("thanks", Action::message)}});
    return market;
  }

  std::vector<Market> markets_;
  std::string fingerprint_ = "fake";
};

}  // namespace ordertrack::fake
