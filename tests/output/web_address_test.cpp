#include "output/web_address.hpp"

#include <catch2/catch.hpp>

namespace web_address_test {

using namespace ordertrack;

TEST_CASE("The address of a market's page is told as it is") {
  for (const std::string address :
       {"https://jp.mercari.com/transaction/m12345678901", "https://web.fril.jp/v2/sale/shipping?is_web=1&item_id=ab",
        "https://shop.example:8443/o/1#top", "https://shop.example", "https://shop.example/%E8%8C%B6"}) {
    CHECK(output::web_address(address) == address);
  }
}

TEST_CASE("What does not belong into an address is percent-encoded") {
  CHECK(output::web_address("https://shop.example/a b\"<>\\^`{|}") ==
        "https://shop.example/a%20b%22%3C%3E%5C%5E%60%7B%7C%7D");
  CHECK(output::web_address("https://shop.example/\x1b]0;x\a\n") == "https://shop.example/%1B]0;x%07%0A");
  CHECK(output::web_address("https://shop.example/茶") == "https://shop.example/%E8%8C%B6");
}

TEST_CASE("An address that opens no market's page is none") {
  for (const std::string address :
       {"", "javascript:alert(1)", "http://shop.example/", "file:///etc/passwd", "https://", "https:///path",
        "https://evil\x1b\\\\", "https://evil\x1b\\/path", "https://user@shop.example/", "https://user:1@shop.example/",
        "https://shop.example:/", "https://shop.example:8x/", "https://[::1]/", "https://sh op.example/",
        "https://茶.example/", "HTTPS://shop.example/", " https://shop.example/"}) {
    INFO(address);
    CHECK_FALSE(output::web_address(address));
  }
}

}  // namespace web_address_test
