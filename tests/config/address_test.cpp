#include "config/address.hpp"
#include "config/reading.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

namespace ordertrack::tests {
namespace {

using config::Recognised;

const config::MarketBook& built_in_book() {
  static const config::MarketBook book("/nonexistent", zone_named);
  return book;
}

std::vector<Recognised> mercari(std::string id) { return {{"mercari", std::move(id)}}; }

}  // namespace

TEST_CASE("An id or a page address gives market and id") {
  const std::vector<std::string> words = {
      "m12345678901",
      "https://jp.mercari.com/transaction/m12345678901",
      "https://jp.mercari.com/item/m12345678901",
      "https://jp.mercari.com/en/item/m12345678901",
      "http://jp.mercari.com/item/m12345678901",
      "jp.mercari.com/item/m12345678901",
      "HTTPS://JP.Mercari.COM/item/m12345678901",
      "https://jp.mercari.com:443/item/m12345678901",
      "https://jp.mercari.com./item/m12345678901",
      "https://jp.mercari.com/item/m12345678901/",
      "https://jp.mercari.com/item/m12345678901?cpt_s=mail&cpt_c=obems",
      "https://jp.mercari.com/item/m12345678901#photos",
      "https://jp.mercari.com/item/m12345678901/?a=1#b",
      "https://jp.mercari.com/item/m12345678901#a?b",
  };
  for (const auto& word : words) {
    INFO(word);
    CHECK(built_in_book().recognise(word) == mercari("m12345678901"));
  }
  CHECK(built_in_book().recognise("jp.mercari.com/item/m123456789") == mercari("m123456789"));
}

TEST_CASE("What only looks like a market's page is not recognised") {
  const std::vector<std::string> words = {
      "",
      "m12345678",
      "m123456789012",
      "M12345678901",
      "xm12345678901",
      "m12345678901 ",
      "m12345678901\nx",
      "https://jp.mercari.com.evil.test/item/m12345678901",
      "https://evil.test/jp.mercari.com/item/m12345678901",
      "https://evil-jp.mercari.com/item/m12345678901",
      "https://jpxmercari.com/item/m12345678901",
      "https://www.jp.mercari.com/item/m12345678901",
      "https://jp.mercari.com@evil.test/item/m12345678901",
      "https://seller@jp.mercari.com/item/m12345678901",
      "https://evil.test\\@jp.mercari.com/item/m12345678901",
      "https://jp.mercari.com\\.evil.test/item/m12345678901",
      "https://jp.mercari.com:8443/item/m12345678901",
      "https://evil.test/?jp.mercari.com/item/m12345678901",
      "https://evil.test/#jp.mercari.com/item/m12345678901",
      "https://evil.test?x=/item/m12345678901",
      "https://jp.mercari.com/mypage/m12345678901",
      "https://jp.mercari.com/item/../item/m12345678901",
      "https://jp.mercari.com/item/m12345678901//",
      "https://jp.mercari.com/item/m12345678901/x",
      "https://jp.mercari.com/item/%6D12345678901",
      "ftp://jp.mercari.com/item/m12345678901",
      "javascript://jp.mercari.com/item/m12345678901",
      "//jp.mercari.com/item/m12345678901",
      "https:///item/m12345678901",
      "https://jp.mercari.com",
  };
  for (const auto& word : words) {
    INFO(word);
    CHECK(built_in_book().recognise(word).empty());
  }
}

TEST_CASE("A pattern may ask for the query; whatever stands behind it is passed over no more") {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("shop.toml",
                                 "[market]\ntimezone = 'UTC'\ncurrency = 'USD'\n"
                                 "url = ['shop\\.example/order\\?(?:.*&)?no=(\\d+)(?:&.*)?']\n"
                                 "[[step]]\nname = 'a'\ndo = 'check'\n"));
  const config::MarketBook book(folder.path(), zone_named);
  const std::vector<Recognised> expected = {{"shop", "77"}};
  CHECK(book.recognise("https://shop.example/order?no=77") == expected);
  CHECK(book.recognise("https://shop.example/order?a=b&no=77&c=d#e") == expected);
  CHECK(book.recognise("https://shop.example/order").empty());
  CHECK(book.recognise("https://shop.example/order?no=x").empty());
}

TEST_CASE("A bare id that fits several markets gives them all, sorted") {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("another.toml",
                                 "[market]\ntimezone = 'UTC'\ncurrency = 'USD'\nid = ['m\\d+']\n"
                                 "[[step]]\nname = 'a'\ndo = 'check'\n"));
  const config::MarketBook book(folder.path(), zone_named);
  CHECK(book.recognise("m12345678901") ==
        std::vector<Recognised>{{"another", "m12345678901"}, {"mercari", "m12345678901"}});
  CHECK(book.recognise("m1") == std::vector<Recognised>{{"another", "m1"}});
}

TEST_CASE("An id has the form of its market's ids, or any form where the market names none") {
  const auto& market = *built_in_book().find("mercari");
  CHECK(built_in_book().fits(market, "m12345678901"));
  CHECK_FALSE(built_in_book().fits(market, "z668531248"));
  CHECK_FALSE(built_in_book().fits(market, "m12345678901-2"));
  CHECK(built_in_book().fits(good_market(shop_with("[[step]]\nname = 'a'\ndo = 'check'\n")), "anything"));
}

TEST_CASE("Whatever stands around a market's host, only an address on that very host is recognised") {
  rc::prop("nothing before the host, and behind it at most a dot and a usual port", [] {
    const auto pieces = rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "evil.test", "@", "/", "\\", ".", "?", "#", ":", "443", ":80", "%2f", "x", "jp.mercari.com", "&"));
    const auto joined = [](const std::vector<std::string>& words) {
      std::string text;
      for (const auto& word : words) text += word;
      return text;
    };
    const auto rest = joined(*pieces) + "jp.mercari.com" + joined(*pieces) + "/item/m12345678901" + joined(*pieces);
    if (built_in_book().recognise("https://" + rest).empty()) return;

    auto host = rest.substr(0, rest.find_first_of("/?#\\"));
    if (const auto port = host.find(':'); port != std::string::npos) {
      const auto number = host.substr(port);
      RC_ASSERT((number == ":80" || number == ":443"));
      host.resize(port);
    }
    RC_ASSERT((host == "jp.mercari.com" || host == "jp.mercari.com."));
  });
}

}  // namespace ordertrack::tests
