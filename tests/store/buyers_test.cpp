#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

namespace buyers_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

Order from(std::string id, std::string name, std::string buyer_id, std::string market = "mercari") {
  Order order = an_order(std::move(id), std::move(name), std::move(market));
  order.buyer_id = std::move(buyer_id);
  return order;
}

/// What the tests compare of a buyer.
std::string told(const Buyer& buyer) {
  return buyer.market + ":" + buyer.name + ":" + buyer.buyer_id + " " + std::to_string(buyer.orders);
}

Ids told(const std::vector<Buyer>& buyers) {
  Ids all;
  for (const Buyer& buyer : buyers) {
    all.push_back(told(buyer));
  }
  return all;
}

Changes blocking(std::string name, bool blocked, Instant at, std::string reason) {
  Changes changes;
  changes.command = blocked ? "block" : "unblock";
  changes.at = at;
  changes.blocks.push_back({"mercari", std::move(name), "", blocked, at, std::move(reason)});
  return changes;
}

}  // namespace

TEST_CASE("a buyer is the one of the same id on the market, else the one of the same name") {
  struct Row {
    std::string says;
    std::vector<Order> orders;
    Ids buyers;
  };
  const auto rows = std::vector<Row>{
      {"the same name", {from("m1", "tanaka", ""), from("m2", "tanaka", "")}, {"mercari:tanaka: 2"}},
      {"another spelling",
       {from("m1", "tanaka", ""), from("m2", "Tanaka", "")},
       {"mercari:Tanaka: 1", "mercari:tanaka: 1"}},
      {"a name learns its id", {from("m1", "tanaka", ""), from("m2", "tanaka", "u1")}, {"mercari:tanaka:u1 2"}},
      {"one name, two ids",
       {from("m1", "tanaka", "u1"), from("m2", "tanaka", "u2")},
       {"mercari:tanaka:u1 1", "mercari:tanaka:u2 1"}},
      {"an id takes a new name", {from("m1", "tanaka", "u1"), from("m2", "suzuki", "u1")}, {"mercari:suzuki:u1 2"}},
      {"an id alone", {from("m1", "tanaka", "u1"), from("m2", "", "u1")}, {"mercari:tanaka:u1 2"}},
      {"a name alone means the one with the id",
       {from("m1", "tanaka", "u1"), from("m2", "tanaka", "")},
       {"mercari:tanaka:u1 2"}},
      {"of two the newest",
       {from("m1", "tanaka", "u1"), from("m2", "tanaka", "u2"), from("m3", "tanaka", "")},
       {"mercari:tanaka:u1 1", "mercari:tanaka:u2 2"}},
      {"two markets",
       {from("m1", "tanaka", "u1"), from("m2", "tanaka", "u1", "rakuma")},
       {"mercari:tanaka:u1 1", "rakuma:tanaka:u1 1"}},
      {"nobody", {from("m1", "", "")}, {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.says);
    const Scratch scratch;
    for (const Order& order : row.orders) {
      REQUIRE(commit(scratch / "orders.db", adding({order})));
    }
    CHECK(told(ok(reading(scratch / "orders.db").orders().buyers(""))) == row.buyers);
  }
}

TEST_CASE(
    "buyers are found by name over all markets, without regard to width and case, and with those linked to them") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({from("m1", "tanaka", ""), from("m2", "Tanaka", "u1", "rakuma"), from("m3", "suzuki", ""),
                               from("m4", "sato", "")})));
  CHECK(told(ok(reading(file).orders().buyers("ＴＡＮＡＫＡ"))) == Ids{"mercari:tanaka: 1", "rakuma:Tanaka:u1 1"});
  CHECK(told(ok(reading(file).orders().buyers("u1"))) == Ids{"rakuma:Tanaka:u1 1"});
  CHECK(ok(reading(file).orders().buyers("nobody")).empty());
  Changes changes = appending(1, {});
  changes.links = {{1, 3}, {3, 4}};
  REQUIRE(commit(file, changes));
  const auto linked = ok(reading(file).orders().buyers("sato"));
  CHECK(told(linked) == Ids{"mercari:sato: 1", "mercari:suzuki: 1", "mercari:tanaka: 1"});
  for (const Buyer& buyer : linked) {
    CHECK(buyer.person == 1);
  }
  CHECK(told(ok(reading(file).orders().buyers("u1"))) == Ids{"rakuma:Tanaka:u1 1"});
}

TEST_CASE("linking two linked groups makes one person of all") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({from("m1", "a", ""), from("m2", "b", ""), from("m3", "c", ""), from("m4", "d", "")})));
  for (const BuyerLink link : {BuyerLink{3, 4}, BuyerLink{1, 2}, BuyerLink{4, 2}}) {
    Changes changes = appending(1, {});
    changes.links = {link};
    REQUIRE(commit(file, changes));
  }
  CHECK(ok(reading(file).orders().buyers("d")).size() == 4);
  Changes to_nobody = appending(1, {});
  to_nobody.links = {{1, 77}};
  CHECK(error_of(commit(file, to_nobody)).kind == ErrorKind::failed);
}

TEST_CASE("a block stands until it is taken back, and can stand on a buyer without orders") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  const auto tanaka = [&] { return ok(reading(file).orders().buyer("mercari", "tanaka", "")); };
  REQUIRE(commit(file, blocking("tanaka", true, hour(10), "never paid")));
  CHECK(tanaka()->blocked);
  CHECK(tanaka()->blocked_at == hour(10));
  CHECK(tanaka()->block_reason == "never paid");
  CHECK(tanaka()->orders == 0);
  REQUIRE(commit(file, blocking("tanaka", false, hour(20), "paid after all")));
  CHECK_FALSE(tanaka()->blocked);
  CHECK_FALSE(tanaka()->blocked_at);
  CHECK(tanaka()->block_reason.empty());
  REQUIRE(commit(file, blocking("tanaka", true, hour(15), "told later, happened earlier")));
  CHECK_FALSE(tanaka()->blocked);
  REQUIRE(commit(file, blocking("tanaka", true, hour(20), "at the same instant, the later word counts")));
  CHECK(tanaka()->blocked);
  CHECK_FALSE(ok(reading(file).orders().buyer("mercari", "suzuki", "")));
  CHECK_FALSE(ok(reading(file).orders().buyer("rakuma", "tanaka", "")));
}

TEST_CASE("a block adds nothing to the orders") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m1")})));
  REQUIRE(commit(file, blocking("tanaka", true, hour(15), "")));
  REQUIRE(commit(file, adding({an_order("m2")})));
  CHECK(stored(file, "m1").events.size() == 1);
  CHECK(stored(file, "m2").events.size() == 1);
}

TEST_CASE("a buyer's orders come newest first, the open ones by themselves too") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  Order old = from("m1", "tanaka", "u1");
  old.ordered_at = hour(1);
  Order paid = from("m2", "tanaka", "u1");
  paid.events.push_back(an_event(EventKind::pay, hour(14)));
  REQUIRE(commit(file, adding({old, paid, from("m3", "tanaka", "u1"), from("m4", "suzuki", "")})));
  const auto store = reading(file);
  const auto tanaka = ok(store.orders().buyer("mercari", "", "u1"));
  REQUIRE(tanaka);
  CHECK(ids(ok(store.orders().orders_of(*tanaka))) == Ids{"m3", "m2", "m1"});
  CHECK(ids(ok(store.orders().open_of("mercari", "tanaka", ""))) == Ids{"m1", "m3"});
  CHECK(ids(ok(store.orders().open_of("mercari", "", "u1"))) == Ids{"m1", "m3"});
  CHECK(ok(store.orders().open_of("rakuma", "tanaka", "")).empty());
  CHECK(ok(store.orders().open_of("mercari", "", "")).empty());
}

TEST_CASE("the block list has who stands blocked, the last first, with the order that was named") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m1"), an_order("m2", "suzuki"), an_order("m3", "sato"), an_order("m4")})));
  Changes over_orders = blocking("tanaka", true, hour(20), "left two orders unpaid");
  over_orders.blocks.front().over = 4;
  over_orders.events = {{1, an_event(EventKind::block, hour(20))}, {4, an_event(EventKind::block, hour(20))}};
  REQUIRE(commit(file, over_orders));
  REQUIRE(commit(file, blocking("suzuki", true, hour(21), "")));
  REQUIRE(commit(file, blocking("sato", true, hour(22), "")));
  REQUIRE(commit(file, blocking("sato", false, hour(23), "")));
  const auto blocked = ok(reading(file).orders().blocked_buyers());
  REQUIRE(told(blocked) == Ids{"mercari:suzuki: 1", "mercari:tanaka: 2"});
  CHECK(blocked[0].blocked_over.empty());
  CHECK(blocked[1].blocked_over == "m4");
  CHECK(blocked[1].block_reason == "left two orders unpaid");
  CHECK(blocked[1].blocked_at == hour(20));
}

}  // namespace buyers_test
