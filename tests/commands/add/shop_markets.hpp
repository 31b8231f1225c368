#pragma once

#include "config/market_book.hpp"
#include "platform/zones.hpp"
#include "temporary_folder.hpp"

#include <string_view>

namespace ordertrack::fake {

/// The built-in markets, and a seller's own one beside them: "shop", whose ids may look like Mercari's, with a second
/// ladder "gentle" and no rule for the payment.
class ShopMarkets {
 public:
  ShopMarkets() { folder_.write("shop.toml", text); }

  [[nodiscard]] const config::MarketBook& book() const { return book_; }

 private:
  static constexpr std::string_view text = R"([market]
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

  tests::TemporaryFolder folder_;
  config::MarketBook book_{folder_.path(), platform::find_zone};
};

}  // namespace ordertrack::fake
