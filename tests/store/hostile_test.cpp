#include "store/database.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

namespace hostile_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

void touch_everything(const std::filesystem::path& file) {
  const auto store = reading(file);
  static_cast<void>(store.orders().search({.all = true}));
  static_cast<void>(store.orders().due({hour(100), hour(100)}, FakeMarkets()));
  static_cast<void>(store.orders().buyers(""));
  static_cast<void>(commit(file, adding({an_order("m456", "suzuki")})));
  Changes removing = appending(1, {an_event(EventKind::note, hour(15))});
  removing.removed = {1};
  static_cast<void>(commit(file, removing));
}

}  // namespace

TEST_CASE("a trigger that somebody put into the store is never run") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  run_sql(file,
          "CREATE TABLE stolen (what TEXT);"
          "CREATE TRIGGER a AFTER INSERT ON orders BEGIN INSERT INTO stolen VALUES (new.id); END;"
          "CREATE TRIGGER b AFTER UPDATE ON orders BEGIN INSERT INTO stolen VALUES (new.id); END;"
          "CREATE TRIGGER c AFTER INSERT ON event BEGIN DELETE FROM event; END;"
          "CREATE TRIGGER d BEFORE INSERT ON command BEGIN INSERT INTO stolen VALUES ('command'); END");
  touch_everything(file);
  CHECK(value_of(file, "SELECT count(*) FROM stolen") == "0");
  CHECK(stored(file, "m456").events.size() == 1);
}

TEST_CASE("a view in the place of a table is refused") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  run_sql(
      file,
      "ALTER TABLE setting RENAME TO hidden; CREATE VIEW setting (key, value) AS SELECT 'fingerprint', id FROM orders");
  CHECK(error_of(reading(file).orders().due({hour(100), hour(100)}, FakeMarkets())).kind == ErrorKind::damaged);
  CHECK(error_of(commit(file, adding({an_order("m456")}))).kind == ErrorKind::damaged);
  CHECK(value_of(file, "SELECT count(*) FROM orders") == "1");
}

TEST_CASE("an order book without its tables is damaged") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  run_sql(file, "DROP TABLE event");
  CHECK(error_of(reading(file).orders().find("m123", "")).kind == ErrorKind::damaged);
}

TEST_CASE("an instant that no clock shows is damage") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  for (const std::string seconds : {"9223372036854775807", "-9223372036854775808", "253402300800", "-62135596801"}) {
    run_sql(file, "UPDATE event SET at = " + seconds);
    CHECK(error_of(reading(file).orders().find("m123", "")).kind == ErrorKind::damaged);
  }
  for (const std::string seconds : {"253402300799", "-62135596800"}) {
    run_sql(file, "UPDATE event SET at = " + seconds);
    CHECK(reading(file).orders().find("m123", ""));
  }
}

TEST_CASE("ids that were put into the store past its checks are data like any other") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  run_sql(file, "PRAGMA ignore_check_constraints = ON; UPDATE orders SET id = 'm$(touch PWNED)'");
  CHECK(ids(ok(reading(file).orders().search({}))) == Ids{"m$(touch PWNED)"});
  CHECK(ok(reading(file).orders().complete("m", Offer::all, 10)).size() == 1);
}

}  // namespace hostile_test
