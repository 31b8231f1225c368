#include "commands/add/add_cli.hpp"
#include "commands/add/adding.hpp"

namespace add_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using namespace ordertrack::adding;
using fake::answer;
using story::at;

TEST_CASE("add reads the word and every field") {
  const auto bare = fake::options_of<add::Options>(add::command, fake::words({{"ID", {"m1"}}}));
  CHECK(bare.word == "m1");
  CHECK(bare.fields.payment == std::nullopt);
  CHECK_FALSE(bare.fields.price);
  CHECK_FALSE(bare.ordered);
  CHECK_FALSE(bare.fields.pay_by);
  CHECK_FALSE(bare.fields.ship_by);
  const auto full = fake::options_of<add::Options>(add::command, fake::words({{"ID", {"m1"}},
                                                                              {"market", {"mercari"}},
                                                                              {"buyer", {"tanaka"}},
                                                                              {"buyer-id", {"77"}},
                                                                              {"item", {"cup"}},
                                                                              {"price", {"3200"}},
                                                                              {"payment", {"atm"}},
                                                                              {"ordered", {"12/5 14:00"}},
                                                                              {"pay-by", {"12/8"}},
                                                                              {"ship-by", {"12/10"}},
                                                                              {"ladder", {"gentle"}},
                                                                              {"note", {"a gift"}}}));
  CHECK(full.market == "mercari");
  CHECK(full.fields.buyer == "tanaka");
  CHECK(full.fields.buyer_id == "77");
  CHECK(full.fields.item == "cup");
  CHECK(full.fields.price == "3200");
  CHECK(full.fields.payment == "atm");
  CHECK(full.ordered == "12/5 14:00");
  CHECK(full.fields.pay_by == "12/8");
  CHECK(full.fields.ship_by == "12/10");
  CHECK(full.fields.ladder == "gentle");
  CHECK(full.note == "a gift");
}

TEST_CASE("market and id are read off what was pasted") {
  struct {
    std::string word;
    std::string market;
    std::string found;
  } const rows[] = {
      {"https://jp.mercari.com/transaction/m12345678901", "", "mercari:m12345678901"},
      {"jp.mercari.com/item/m12345678901", "", "mercari:m12345678901"},
      {"https://jp.mercari.com/en/item/m12345678901?source=mail#top", "", "mercari:m12345678901"},
      {"https://jp.mercari.com/transaction/m12345678901", "mercari", "mercari:m12345678901"},
      {"https://shop.example/order/s12345", "", "shop:s12345"},
      {"s12345", "", "shop:s12345"},
      {"m12345", "", "shop:m12345"},
      {"m12345678901", "mercari", "mercari:m12345678901"},
      {"m12345678901", "shop", "shop:m12345678901"},
      {"shop:m12345678901", "", "shop:m12345678901"},
      {"mercari:m12345678901", "mercari", "mercari:m12345678901"},
      {"ｍ１２３４５６７８９０１", "mercari", "mercari:m12345678901"},
      {"ｓｈｏｐ：ｍ１２３４５６７８９０１", "", "shop:m12345678901"},
      {"own-shop:1024", "", "own-shop:1024"},
      {"1024", "own-shop", "own-shop:1024"},
      {"m12345678901", "own-shop", "own-shop:m12345678901"},
      {"rakuma:AbC123", "", "rakuma:AbC123"},
      {"z668531248", "yahoo-flea", "yahoo-flea:z668531248"},
  };
  for (const auto& row : rows) {
    INFO(row.word);
    add::Options options;
    options.word = row.word;
    options.market = row.market;
    const auto report = added(options);
    const Order& order = order_of(report);
    CHECK(order.market + ":" + order.id == row.found);
    CHECK(order.page_id == order.id);
  }
}

TEST_CASE("a word that is no order of a known market") {
  struct {
    std::string word;
    std::string market;
    std::string error;
    std::string hints;
  } const rows[] = {
      {"m12345678901", "", "ambiguous: \"m12345678901\" fits several markets: mercari, shop",
       "say which: --market mercari"},
      {"m12345678901", "nowhere", "not-found: the market \"nowhere\" is not known",
       "known are: amazon-jp, base, ebay, jimoty, mercari, mercari-shops, minne, own-shop, rakuma, shop, stores, "
       "yahoo-auctions, yahoo-flea"},
      {"nowhere:m12345678901", "", "not-found: the market \"nowhere\" is not known",
       "known are: amazon-jp, base, ebay, jimoty, mercari, mercari-shops, minne, own-shop, rakuma, shop, stores, "
       "yahoo-auctions, yahoo-flea"},
      {"own-shop:1024", "stores", "usage: \"own-shop:1024\" is no order id of stores",
       "copy the id or the address from the order's page"},
      {"z668531248", "", "ambiguous: \"z668531248\" fits several markets: yahoo-auctions, yahoo-flea",
       "say which: --market yahoo-auctions"},
      {"shop:m12345678901", "mercari", "usage: \"shop:m12345678901\" is no order id of mercari",
       "copy the id or the address from the order's page"},
      {"s12345", "mercari", "usage: \"s12345\" is no order id of mercari",
       "copy the id or the address from the order's page"},
      {"https://shop.example/order/s12345", "mercari",
       "usage: \"https://shop.example/order/s12345\" is no order id of mercari",
       "copy the id or the address from the order's page"},
      {"x1", "", "usage: \"x1\" is no order id or page address of a known market",
       "copy the id or the address from the order's page; see ordertrack market"},
      {"https://jp.mercari.com.evil.test/item/m12345678901", "",
       "usage: \"https://jp.mercari.com.evil.test/item/m12345678901\" is no order id or page address of a known market",
       "copy the id or the address from the order's page; see ordertrack market"},
      {"m123$(id)", "", "usage: $ cannot stand in the id m123$(id)",
       "an id has up to 64 letters, digits, - and _, and begins with a letter, a digit or _"},
      {"", "", "usage: the id is empty",
       "an id has up to 64 letters, digits, - and _, and begins with a letter, a digit or _"},
  };
  for (const auto& row : rows) {
    INFO(row.word << " on " << row.market);
    add::Options options;
    options.word = row.word;
    options.market = row.market;
    CHECK(answer(added(options)) == row.error);
    CHECK(fake::hints(added(options)) == row.hints);
  }
}

TEST_CASE("an order is recorded with its fields") {
  add::Options options;
  options.word = "mercari:m12345678901";
  options.fields.buyer = " tanaka ";
  options.fields.buyer_id = "77";
  options.fields.item = "青いカップ";
  options.fields.price = "３，２００";
  options.ordered = "12/5 14:00";
  options.fields.ship_by = "2026-12-10";
  options.note = "a gift";
  const auto report = added(options);
  const Order& order = order_of(report);
  CHECK(order.number == 0);
  CHECK(order.buyer == "tanaka");
  CHECK(order.buyer_id == "77");
  CHECK(order.item == "青いカップ");
  CHECK(order.price == Money{3200, "JPY"});
  CHECK(order.payment == "konbini");
  CHECK(order.ordered_at == at("2026-12-05 14:00"));
  CHECK(order.pay_by == std::nullopt);
  CHECK(order.ship_by == at("2026-12-10 24:00"));
  CHECK(events_of(order) == "add 2026-12-05 14:30:00 | note 2026-12-05 14:30:00 text a gift");
  CHECK(report->changes.command == "add");
  CHECK(report->changes.at == now);
  CHECK(report->warnings.empty());
  CHECK(answer(report) == "recorded: m12345678901 on Mercari, to be paid until Mon 7 Dec 2026 24:00");
}

TEST_CASE("an order without a known date says how to tell it") {
  add::Options options;
  options.word = "s12345";
  CHECK(answer(added(options)) ==
        "recorded: s12345 on Shop; by when it must be paid is not known: ordertrack edit s12345 --pay-by TIME");
}

TEST_CASE("when it was ordered and must be paid") {
  struct {
    std::optional<std::string> ordered;
    std::optional<std::string> pay_by;
    std::string answer;
  } const rows[] = {
      {{}, {}, "recorded: m12345678901 on Mercari, to be paid until Mon 7 Dec 2026 24:00"},
      {"2026-12-04 23:59:59", {}, "recorded: m12345678901 on Mercari, to be paid until Sun 6 Dec 2026 24:00"},
      {"2026-12-05 00:00:00", {}, "recorded: m12345678901 on Mercari, to be paid until Mon 7 Dec 2026 24:00"},
      {{}, "2026-12-08", "recorded: m12345678901 on Mercari, to be paid until Tue 8 Dec 2026 24:00"},
      {{}, "2026-12-08 23:59", "recorded: m12345678901 on Mercari, to be paid until Tue 8 Dec 2026 24:00"},
      {{}, "12/8 23:59:59", "recorded: m12345678901 on Mercari, to be paid until Tue 8 Dec 2026 24:00"},
      {{}, "12/8 23:58", "recorded: m12345678901 on Mercari, to be paid until Tue 8 Dec 2026 23:58"},
      {"14:30", {}, "recorded: m12345678901 on Mercari, to be paid until Mon 7 Dec 2026 24:00"},
      {"2026-12-05 14:31", {}, "out-of-range: --ordered Sat 5 Dec 2026 14:31 lies in the future"},
      {"2026-12-01", "2026-11-30",
       "out-of-range: --pay-by Mon 30 Nov 2026 24:00 is not after the order, which was placed Tue 1 Dec 2026 00:00"},
      {"2026-02-30", {}, "usage: --ordered: 2026-02-30 does not exist"},
      {{}, "soon", "usage: --pay-by: soon is not a time"},
  };
  for (const auto& row : rows) {
    INFO("--ordered " << row.ordered.value_or("") << " --pay-by " << row.pay_by.value_or(""));
    add::Options options;
    options.word = "mercari:m12345678901";
    options.ordered = row.ordered;
    options.fields.pay_by = row.pay_by;
    CHECK(answer(added(options)) == row.answer);
  }
}

TEST_CASE("a value that is not understood is named") {
  struct {
    add::Options options;
    std::string error;
  } const rows[] = {
      {typed(&TypedFields::price, "-1"), "usage: "},
      {typed(&TypedFields::price, "1e5"), "usage: "},
      {typed(&TypedFields::price, "32.50"), "usage: "},
      {typed(&TypedFields::payment, " "), "usage: the payment method is empty"},
      {typed(&TypedFields::buyer, "\xff"), "usage: buyer: the text is not UTF-8"},
      {typed(&add::Options::note, std::string(5000, 'x')), "usage: note: the text has 5000 bytes, more than 4096"},
      {typed(&TypedFields::ladder, "harsh"), "not-found: mercari has no ladder \"harsh\""},
      {typed(&TypedFields::ship_by, "2026-12-05 14:30"), "out-of-range: --ship-by "},
  };
  for (auto row : rows) {
    row.options.market = "mercari";
    INFO(row.error);
    CHECK(answer(added(row.options)).starts_with(row.error));
  }
}

TEST_CASE("another ladder of the market's") {
  add::Options options = typed(&TypedFields::ladder, "gentle");
  options.market = "shop";
  CHECK(order_of(added(options)).ladder == "gentle");
  options.fields.ladder = "harsh";
  CHECK(fake::hints(added(options)) == "it has: default, gentle");
  options.market = "own-shop";
  CHECK(fake::hints(added(options)) == "it has only its default ladder: leave --ladder out");
}

TEST_CASE("what the market lists as paid at once is recorded as paid") {
  add::Options options = typed(&TypedFields::payment, "card");
  options.market = "mercari";
  options.ordered = "2026-12-05 14:00";
  const auto report = added(options);
  CHECK(events_of(order_of(report)) == "add 2026-12-05 14:30:00 | pay 2026-12-05 14:00:00");
  CHECK(report->orders.front().assessment.phase() == Phase::paid);
  CHECK(answer(report) == "recorded: m12345678901 on Mercari, paid at once");
  options.fields.payment = "barter";
  CHECK(answer(added(options)) == "recorded: m12345678901 on Mercari, to be paid until Mon 7 Dec 2026 24:00");
}

TEST_CASE("a buyer who is called otherwise now is told, for every order shows the new name") {
  Order earlier = fake::order_with();
  earlier.id = earlier.page_id = "m99999999999";
  earlier.buyer = "tanaka";
  earlier.buyer_id = "77";
  add::Options options{.word = "m12345678901", .market = "mercari"};
  options.fields.buyer = "hanako";
  options.fields.buyer_id = "77";
  CHECK(fake::sentences(added(options, fake::FakeBook({earlier})).value().warnings) ==
        "the buyer 77 was called tanaka until now: all orders show the new name, hanako");
  options.fields.buyer = "tanaka";
  CHECK(added(options, fake::FakeBook({earlier})).value().warnings.empty());
}

}  // namespace add_test
