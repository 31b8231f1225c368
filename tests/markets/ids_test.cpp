#include "markets/book.hpp"

#include <catch2/catch.hpp>

namespace ordertrack::tests {
namespace {

constexpr auto hex = "0123456789abcdef0123456789abcdef";
constexpr auto shop_id = "2JWFnxBzw2s7mguHFmWnQ2";

/// The markets that a word fits, each with the id it reads, joined by blanks.
std::string recognised(const std::string& word) {
  std::string text;
  for (const auto& [market, id] : book().recognise(word)) text += (text.empty() ? "" : " ") + market + ":" + id;
  return text;
}

struct Row {
  std::string word;
  std::string meant;
};

}  // namespace

TEST_CASE("An id alone is of the market whose form it has; where two have it, both are named") {
  const std::vector<Row> rows = {
      {"m26068059510", "mercari:m26068059510"},
      {"m2606805951", "mercari:m2606805951 yahoo-auctions:m2606805951"},
      {"m123456789012", ""},
      {"M26068059510", ""},
      {std::string("order_") + shop_id, std::string("mercari-shops:order_") + shop_id},
      {shop_id, std::string("mercari-shops:") + shop_id},
      {"0JWFnxBzw2s7mguHFmWnQ2", ""},
      {hex, std::string("rakuma:") + hex},
      {std::string(hex) + "0", ""},
      {"760693767", "rakuma:760693767 yahoo-auctions:760693767"},
      {"1229405242", "rakuma:1229405242 yahoo-auctions:1229405242"},
      {"12294052421", ""},
      {"h1052739834", "yahoo-auctions:h1052739834"},
      {"h12345678901", ""},
      {"z668531248", "yahoo-auctions:z668531248 yahoo-flea:z668531248"},
      {"z1234567890", "yahoo-auctions:z1234567890"},
      {"16-14679-61003", "ebay:16-14679-61003"},
      {"123456789012", "ebay:123456789012"},
      {"0123456789ABCDEF", "base:0123456789ABCDEF"},
      {"0123456789abcdef", ""},
      {"250-1234567-7654321", "amazon-jp:250-1234567-7654321"},
      {"1024", ""},
      {"", ""},
  };
  for (const auto& [word, meant] : rows) {
    INFO(word);
    CHECK(recognised(word) == meant);
  }
}

TEST_CASE("A page's address is of one market, whatever its query says") {
  const std::string item = std::string("rakuma:") + hex;
  const std::vector<Row> rows = {
      {"https://jp.mercari.com/item/m26068059510", "mercari:m26068059510"},
      {"https://jp.mercari.com/en/item/m26068059510?source=mail", "mercari:m26068059510"},
      {"jp.mercari.com/transaction/m26068059510", "mercari:m26068059510"},
      {std::string("https://mercari-shops.com/orders/") + shop_id, std::string("mercari-shops:") + shop_id},
      {std::string("https://jp.mercari.com/shops/product/") + shop_id, std::string("mercari-shops:") + shop_id},
      {std::string("https://item.fril.jp/") + hex + "?cpt_s=mail&cpt_c=obems", item},
      {std::string("https://fril.jp/transaction?item_id=") + hex, item},
      {"https://web.fril.jp/v2/sale/shipping?is_web=1&item_id=760693767", "rakuma:760693767"},
      {"https://web.fril.jp/v2/purchase/receipt/item?is_web=1&item_id=760693767&x=1", "rakuma:760693767"},
      {"https://auctions.yahoo.co.jp/jp/auction/h1052739834", "yahoo-auctions:h1052739834"},
      {"https://page.auctions.yahoo.co.jp/jp/auction/1229405242", "yahoo-auctions:1229405242"},
      {"https://contact.auctions.yahoo.co.jp/seller/top?aid=h1052739834&syid=a&bid=z668531248&oid=1",
       "yahoo-auctions:h1052739834"},
      {"https://contact.auctions.yahoo.co.jp/trade/top?syid=a&aid=z668531248", "yahoo-auctions:z668531248"},
      {"https://paypayfleamarket.yahoo.co.jp/item/z668531248", "yahoo-flea:z668531248"},
      {"https://paypayfleamarket-sec.yahoo.co.jp/item/z668531248/trade/seller", "yahoo-flea:z668531248"},
      {"https://www.ebay.com/itm/123456789012?hash=x", "ebay:123456789012"},
      {"https://www.ebay.co.uk/itm/a-thing/123456789012", "ebay:123456789012"},
  };
  for (const auto& [word, meant] : rows) {
    INFO(word);
    CHECK(recognised(word) == meant);
  }
}

TEST_CASE("An address on a host that only looks like a market's is of none") {
  for (const std::string word :
       {"https://fril.jp.evil.test/transaction?item_id=760693767",
        "https://evil.test/fril.jp/transaction?item_id=760693767", "https://notfril.jp/transaction?item_id=760693767",
        "https://itemxfril.jp/0123456789abcdef0123456789abcdef", "https://jp.mercari.com.evil.test/item/m26068059510",
        "https://jp.mercari.com@evil.test/item/m26068059510",
        "https://evil.test/?u=https://jp.mercari.com/item/m26068059510",
        "https://auctions.yahoo.co.jp.evil.test/jp/auction/h1052739834",
        "https://evil.test/contact.auctions.yahoo.co.jp/top?aid=h1052739834",
        "https://paypayfleamarket.yahoo.co.jp.evil.test/item/z668531248",
        "https://www.ebay.com.evil.test/itm/123456789012", "https://www.ebay.evil/itm/123456789012",
        "https://myebay.com/itm/123456789012", "ftp://jp.mercari.com/item/m26068059510"}) {
    INFO(word);
    CHECK(recognised(word).empty());
  }
}

TEST_CASE("A market whose ids have no known form takes any, once it is named; Rakuma takes the number of its mails") {
  struct Named {
    std::string market;
    std::string id;
    bool fits;
  };
  const std::vector<Named> rows = {
      {"own-shop", "1024", true},
      {"own-shop", "A-2026_1", true},
      {"stores", "9876543210", true},
      {"minne", "12345678", true},
      {"jimoty", "abc", true},
      {"rakuma", "AbC123", true},
      {"rakuma", "AbC123-1", false},
      {"mercari", "1024", false},
      {"ebay", "1024", false},
      {"rakuma", "760693767", true},
      {"yahoo-flea", "y668531248", false},
  };
  for (const auto& [market, id, fits] : rows) {
    INFO(market << " " << id);
    CHECK(book().fits(market_named(market), id) == fits);
  }
}

TEST_CASE("The address of an order's page leads to the market's page, or there is none") {
  struct Page {
    std::string market;
    std::string id;
    std::string address;
  };
  const std::string hexadecimal = "0123456789abcdef0123456789abcdef";
  const std::vector<Page> rows = {
      {"mercari", "m12345678901", "https://jp.mercari.com/transaction/m12345678901"},
      {"mercari-shops", "2JWFnxBzw2s7mguHFmWnQ2", "https://mercari-shops.com/orders/2JWFnxBzw2s7mguHFmWnQ2"},
      {"mercari-shops", "order_2JWFnxBzw2s7mguHFmWnQ2", ""},
      {"rakuma", "760693767", "https://web.fril.jp/v2/sale/shipping?is_web=1&item_id=760693767"},
      {"rakuma", hexadecimal, "https://item.fril.jp/" + hexadecimal},
      {"rakuma", "A1b2C3", ""},
      {"yahoo-auctions", "h1052739834", "https://auctions.yahoo.co.jp/jp/auction/h1052739834"},
      {"yahoo-flea", "z668531248", "https://paypayfleamarket-sec.yahoo.co.jp/item/z668531248/trade/seller"},
      {"ebay", "16-14679-61003", ""},
      {"own-shop", "1024", ""},
  };
  for (const auto& [name, id, address] : rows) {
    INFO(name << " " << id);
    const auto& market = market_named(name);
    auto order = order_on(market, "", "2026-11-22 10:00");
    order.page_id = id;
    CHECK(page_address(market, order) == address);
  }
}

}  // namespace ordertrack::tests
