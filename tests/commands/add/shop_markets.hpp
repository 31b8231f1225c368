#pragma once

#include "config/market_book.hpp"
#include "platform/zones.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace ordertrack::fake {

/// The built-in markets, and a seller's own one beside them: "shop", whose ids may look like Mercari's, with a second
/// ladder "gentle" and no rule for the payment.
class ShopMarkets {
 public:
  ShopMarkets() : folder_(made_folder()), book_(folder_, platform::find_zone) {}
  ~ShopMarkets() { std::filesystem::remove_all(folder_); }
  ShopMarkets(const ShopMarkets&) = delete;
  ShopMarkets& operator=(const ShopMarkets&) = delete;

  [[nodiscard]] const config::MarketBook& book() const { return book_; }

 private:
  static std::filesystem::path made_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "ordertrack-markets-XXXXXX").string();
    const std::filesystem::path folder = ::mkdtemp(name.data());
    std::ofstream(folder / "shop.toml") << R"([market]
name = "shop"
title = { en = "Shop", ja = "お店" }
timezone = "Asia/Tokyo"
currency = "USD"
language = "en"
id = ['[ms]\d{5,11}']
url = ['shop\.example/order/(s\d{5})']
order_url = "https://shop.example/order/{id}"

[[step]]
name = "thanks"
do = "message"

[[ladder.gentle.step]]
name = "thanks"
do = "message"
)";
    return folder;
  }

  std::filesystem::path folder_;
  config::MarketBook book_;
};

}  // namespace ordertrack::fake
