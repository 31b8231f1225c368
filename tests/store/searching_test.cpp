#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

namespace searching_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

Order placed(Order order, Instant at) {
  order.ordered_at = at;
  return order;
}

Order cancelled(Order order) {
  Event event = an_event(EventKind::cancel, hour(30));
  event.by = Party::buyer;
  order.events.push_back(event);
  return order;
}

std::filesystem::path filled(const Scratch& scratch) {
  const auto file = scratch / "orders.db";
  Order noted = placed(an_order("m1", "Tanaka"), hour(1));
  noted.events.push_back(an_event(EventKind::note, hour(2)));
  noted.events.back().text = "100% sure_thing";
  Order known = placed(cancelled(an_order("m3", "ﾔﾏﾀﾞ")), hour(3));
  known.buyer_id = "U77";
  known.item = "_underlined_ ﾊﾝｶｸ";
  REQUIRE(commit(file, adding({noted, placed(an_order("m2", "suzuki", "rakuma"), hour(2)), known,
                               placed(cancelled(an_order("m4", "suzuki")), hour(4))})));
  Changes changes = appending(2, {});
  changes.aliases = {{2, "zz9"}};
  REQUIRE(commit(file, changes));
  return file;
}

}  // namespace

TEST_CASE("a search finds the orders that fit, the open ones first, then the newest") {
  struct Row {
    std::string says;
    Filter filter;
    Ids found;
  };
  const auto rows = std::vector<Row>{
      {"the open ones", {}, {"m1", "m2"}},
      {"all", {.all = true}, {"m1", "m2", "m4", "m3"}},
      {"all, three of them", {.all = true, .limit = 3}, {"m1", "m2", "m4"}},
      {"all, one of them", {.all = true, .limit = 1}, {"m1"}},
      {"one open one", {.limit = 1}, {"m1"}},
      {"a phase", {.phase = Phase::cancelled}, {"m4", "m3"}},
      {"a market", {.market = "rakuma"}, {"m2"}},
      {"a market that is not there", {.all = true, .market = "ebay"}, {}},
      {"a buyer in another case", {.buyer = "TANAKA"}, {"m1"}},
      {"a buyer in full width", {.buyer = "ｔａｎａｋａ"}, {"m1"}},
      {"a buyer in half-width kana", {.all = true, .buyer = "ヤマダ"}, {"m3"}},
      {"a buyer by id", {.all = true, .buyer = "u77"}, {"m3"}},
      {"part of a name is another name", {.all = true, .buyer = "tana"}, {}},
      {"text in an id", {.all = true, .text = "M3"}, {"m3"}},
      {"text in an alias", {.text = "zz"}, {"m2"}},
      {"text in an item", {.all = true, .text = "blue"}, {"m1", "m2", "m4"}},
      {"text in a buyer's name", {.all = true, .text = "suzu"}, {"m2", "m4"}},
      {"text in a buyer's name of another width", {.all = true, .text = "ヤマ"}, {"m3"}},
      {"text in an item of another width", {.all = true, .text = "ハンカク"}, {"m3"}},
      {"text in a remark", {.text = "SURE"}, {"m1"}},
      {"text in a remark of another width", {.text = "ＳＵＲＥ"}, {"m1"}},
      {"% means itself", {.all = true, .text = "%"}, {"m1"}},
      {"_ means itself", {.all = true, .text = "_u"}, {"m3"}},
      {"' ends nothing", {.all = true, .text = "' OR 1=1 --"}, {}},
      {"all at once",
       {.all = true, .phase = Phase::cancelled, .market = "mercari", .buyer = "suzuki", .text = "cup"},
       {"m4"}},
  };
  const Scratch scratch;
  const auto store = reading(filled(scratch));
  for (const Row& row : rows) {
    CAPTURE(row.says);
    CHECK(ids(ok(store.orders().search(row.filter))) == row.found);
  }
}

TEST_CASE("a found order comes whole") {
  const Scratch scratch;
  const auto file = filled(scratch);
  const auto found = ok(reading(file).orders().search({.text = "sure"}));
  REQUIRE(found.size() == 1);
  CHECK(found.front() == stored(file, "m1"));
  CHECK(found.front().events.size() == 2);
}

}  // namespace searching_test
