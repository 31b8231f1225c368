#include "store/database.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>

namespace committing_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

struct Kept {
  Scratch scratch;
  std::filesystem::path file = scratch / "orders.db";

  explicit Kept(std::vector<Order> orders = {an_order("m123")}) {
    if (!orders.empty()) {
      REQUIRE(commit(file, adding(std::move(orders))));
    }
  }
};

std::vector<std::int64_t> sequences(const Order& order) {
  std::vector<std::int64_t> numbers;
  for (const Event& event : order.events) {
    numbers.push_back(event.sequence);
  }
  return numbers;
}

using Sequences = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("each command that writes has the next number") {
  const Kept kept(std::vector<Order>{});
  CHECK(ok(commit(kept.file, adding({an_order("m123")}))) == 1);
  CHECK(ok(commit(kept.file, adding({an_order("m456"), an_order("m789")}))) == 2);
  CHECK(column_of(kept.file, "SELECT name || ' ' || at FROM command ORDER BY number") ==
        std::vector<std::string>{"add " + std::to_string(hour(14).time_since_epoch().count()),
                                 "add " + std::to_string(hour(14).time_since_epoch().count())});
}

TEST_CASE("the store gives events their sequence, and hands them out by instant") {
  Order order = an_order("m123");
  order.events.push_back(an_event(EventKind::message, hour(14), "thanks"));
  const Kept kept(std::vector<Order>{order});
  REQUIRE(commit(kept.file, appending(1, {an_event(EventKind::reply, hour(20)), an_event(EventKind::note, hour(13))})));
  const Order read = stored(kept.file, "m123");
  CHECK(sequences(read) == Sequences{4, 1, 2, 3});
  CHECK(read.events.front().kind == EventKind::note);
}

TEST_CASE("a command writes everything or nothing") {
  const Kept kept;
  const auto before = column_of(kept.file, "SELECT max(number) FROM command");
  Changes changes = adding({an_order("m456"), an_order("m123")});
  CHECK(error_of(commit(kept.file, changes)).kind == ErrorKind::exists);
  CHECK(ids(ok(reading(kept.file).orders().search({.all = true}))) == Ids{"m123"});
  CHECK(column_of(kept.file, "SELECT max(number) FROM command") == before);
  CHECK(is_sound(kept.file));
}

TEST_CASE("a store that is opened for writing and not committed to changes nothing") {
  const Kept kept;
  const auto bytes = bytes_of(kept.file);
  { const auto store = ok(Store::open_for_writing(kept.file, {.now = hour(34)})); }
  CHECK(bytes_of(kept.file) == bytes);
}

TEST_CASE("while a transaction is open its book can be read, and a second commit is a bug") {
  const Kept kept;
  auto store = ok(Store::open_for_writing(kept.file, {.now = hour(34)}));
  CHECK(ok(store.orders().find("m123", "")).id == "m123");
  REQUIRE(store.commit(adding({an_order("m456")}), FakeMarkets()));
  CHECK(ok(store.orders().find("m456", "")).id == "m456");
  CHECK_THROWS_AS(store.commit(adding({an_order("m789")}), FakeMarkets()), std::logic_error);
}

TEST_CASE("a step is done once, but further messages of it may be sent") {
  struct Row {
    std::string says;
    Event first;
    Event second;
    bool taken;
  };
  const auto again = [](Event event) {
    event.again = true;
    return event;
  };
  const auto remind = an_event(EventKind::message, hour(15), "remind");
  const auto rows = std::vector<Row>{
      {"twice the same message", remind, remind, false},
      {"the same step by another kind of event", remind, an_event(EventKind::done, hour(16), "remind"), false},
      {"a further message", remind, again(remind), true},
      {"another step", remind, an_event(EventKind::message, hour(15), "thanks"), true},
      {"skipped twice", an_event(EventKind::skip, hour(15), "cancel"), an_event(EventKind::skip, hour(16), "cancel"),
       false},
      {"skipped, and done after all", an_event(EventKind::skip, hour(15), "remind"), remind, true},
      {"two notes", an_event(EventKind::note, hour(15)), an_event(EventKind::note, hour(15)), true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.says);
    const Kept kept;
    REQUIRE(commit(kept.file, appending(1, {row.first})));
    const auto second = commit(kept.file, appending(1, {row.second}));
    CHECK(second.has_value() == row.taken);
    CHECK(stored(kept.file, "m123").events.size() == (row.taken ? 3 : 2));
    if (!row.taken) {
      CHECK(error_of(second).kind == ErrorKind::already);
      CHECK(argument(error_of(second).what, "id") == "m123");
      CHECK(argument(error_of(second).what, "step") == row.second.step);
    }
  }
}

TEST_CASE("an event that was undone is not handed out, and its step can be done again") {
  const Kept kept;
  const auto remind = an_event(EventKind::message, hour(15), "remind");
  REQUIRE(commit(kept.file, appending(1, {remind})));
  run_sql(kept.file, "UPDATE event SET undone_by = 2 WHERE command = 2");
  CHECK(stored(kept.file, "m123").events.size() == 1);
  REQUIRE(commit(kept.file, appending(1, {remind})));
  CHECK(sequences(stored(kept.file, "m123")) == Sequences{1, 3});
}

TEST_CASE("an id is taken once on a market, while its order is not removed") {
  const Kept kept;
  CHECK(error_of(commit(kept.file, adding({an_order("m123")}))).kind == ErrorKind::exists);
  CHECK(commit(kept.file, adding({an_order("m123", "tanaka", "rakuma")})));
  Changes again = adding({an_order("m123")});
  again.removed = {1};
  CHECK(commit(kept.file, again));
  CHECK(ok(reading(kept.file).orders().find("m123", "mercari")).number == 3);
}

TEST_CASE("a removed order is nowhere, but in the history") {
  const Kept kept(std::vector{an_order("m123"), an_order("m456")});
  Changes changes = appending(1, {an_event(EventKind::remove, hour(15))});
  changes.removed = {1};
  REQUIRE(commit(kept.file, changes));
  const auto store = reading(kept.file);
  CHECK(error_of(store.orders().find("m123", "")).kind == ErrorKind::not_found);
  CHECK(ids(ok(store.orders().search({.all = true}))) == Ids{"m456"});
  CHECK(ids(ok(store.orders().due({hour(100), hour(100)}, FakeMarkets()))) == Ids{"m456"});
  CHECK(ok(store.orders().complete("m1", Offer::all, 10)).empty());
  CHECK(ok(store.orders().under_page_id("mercari", "m123")).empty());
  CHECK(ok(store.orders().buyer("mercari", "tanaka", ""))->orders == 1);
  CHECK(ok(store.orders().log(0, 1)).front().event.kind == EventKind::remove);
}

TEST_CASE("an alias finds its order, and is taken like an id") {
  const Kept kept(std::vector{an_order("m123"), an_order("m456")});
  Changes changes = appending(1, {});
  changes.aliases = {{1, "x999"}};
  REQUIRE(commit(kept.file, changes));
  CHECK(stored(kept.file, "x999").id == "m123");
  CHECK(error_of(commit(kept.file, adding({an_order("x999")}))).kind == ErrorKind::exists);
  changes.aliases = {{2, "x999"}};
  CHECK(error_of(commit(kept.file, changes)).kind == ErrorKind::exists);
  changes.aliases = {{2, "m123"}};
  CHECK(error_of(commit(kept.file, changes)).kind == ErrorKind::exists);
  CHECK(commit(kept.file, adding({an_order("x999", "tanaka", "rakuma")})));
}

TEST_CASE("a correction replaces the fields, and the old ones are kept with the command") {
  const Kept kept(std::vector{an_order("m123"), an_order("m456")});
  Order corrected = stored(kept.file, "m123");
  corrected.id = "m124";
  corrected.buyer = "suzuki";
  corrected.item = "a red cup";
  corrected.price.reset();
  corrected.pay_by = hour(99);
  Changes changes = appending(1, {});
  changes.corrections = {{corrected}};
  REQUIRE(commit(kept.file, changes));
  CHECK(stored(kept.file, "m124") == corrected);
  CHECK(error_of(reading(kept.file).orders().find("m123", "")).kind == ErrorKind::not_found);
  CHECK(column_of(kept.file, "SELECT id || ' ' || item || ' ' || price || ' ' || command FROM correction") ==
        std::vector<std::string>{"m123 a blue cup 3200 2"});
  corrected.id = "m456";
  changes.corrections = {{corrected}};
  CHECK(error_of(commit(kept.file, changes)).kind == ErrorKind::exists);
}

TEST_CASE("what the schema's checks refuse is an error, and nothing is written") {
  const Kept kept;
  Order order = an_order("m456");
  SECTION("an id with other characters") { order.id = "m$(x)"; }
  SECTION("no market") { order.market.clear(); }
  SECTION("a price below nothing") { order.price->minor = -1; }
  SECTION("a text of two million letters") { order.item = std::string(2'000'000, 'x'); }
  CHECK(error_of(commit(kept.file, adding({order}))).kind == ErrorKind::failed);
  CHECK(error_of(commit(kept.file, appending(77, {an_event(EventKind::note, hour(15))}))).kind == ErrorKind::failed);
  CHECK(ids(ok(reading(kept.file).orders().search({.all = true}))) == Ids{"m123"});
}

}  // namespace committing_test
