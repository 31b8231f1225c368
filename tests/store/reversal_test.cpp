#include "store/database.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

namespace reversal_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

Changes undoing(std::vector<std::int64_t> commands) {
  Changes changes{.command = "undo", .at = hour(40)};
  changes.taken_back = std::move(commands);
  return changes;
}

Changes redoing(std::int64_t undo) {
  Changes changes{.command = "redo", .at = hour(41)};
  changes.brought_back = undo;
  return changes;
}

Changes removing(std::int64_t order) {
  Changes changes = appending(order, {an_event(EventKind::remove, hour(20))});
  changes.removed.push_back(order);
  return changes;
}

Changes correcting(Order order) {
  Changes changes = appending(order.number, {an_event(EventKind::edit, hour(16))});
  changes.corrections.push_back({std::move(order)});
  return changes;
}

/// A book with one order of tanaka's, from command 1.
struct ABook {
  Scratch scratch;
  std::filesystem::path file = scratch / "orders.db";

  ABook() { REQUIRE(commit(file, adding({an_order("m1")}))); }

  [[nodiscard]] Ids open() const { return ids(ok(reading(file).orders().search({}))); }
};

}  // namespace

TEST_CASE("a payment that is taken back was never made, and what was due is due again") {
  const ABook book;
  const Order before = stored(book.file, "m1");
  REQUIRE(commit(book.file, appending(1, {an_event(EventKind::pay, hour(18))})) == 2);
  REQUIRE(commit(book.file, undoing({2})) == 3);
  CHECK(stored(book.file, "m1") == before);
  CHECK(ids(ok(reading(book.file).orders().due({hour(40), hour(40)}, FakeMarkets()))) == Ids{"m1"});
  REQUIRE(commit(book.file, redoing(3)) == 4);
  CHECK(phase_of(stored(book.file, "m1")).phase == Phase::paid);
}

TEST_CASE("an order that was added is gone, and comes back") {
  const ABook book;
  const Order before = stored(book.file, "m1");
  REQUIRE(commit(book.file, undoing({1})));
  CHECK(book.open().empty());
  CHECK(ok(reading(book.file).orders().buyers({})).empty());
  REQUIRE(commit(book.file, redoing(2)));
  CHECK(stored(book.file, "m1") == before);
  CHECK(ok(reading(book.file).orders().buyers({})).size() == 1);
}

TEST_CASE("an order that was removed comes back, unless its id was taken meanwhile") {
  const ABook book;
  REQUIRE(commit(book.file, removing(1)) == 2);
  CHECK(ok(reading(book.file).orders().last_command_on("m1")).number == 2);
  REQUIRE(commit(book.file, adding({an_order("m1", "suzuki")})) == 3);
  const auto bytes = bytes_of(book.file);
  CHECK(error_of(commit(book.file, undoing({2}))).kind == ErrorKind::exists);
  CHECK(bytes_of(book.file) == bytes);
  REQUIRE(commit(book.file, undoing({3, 2})));
  CHECK(stored(book.file, "m1").buyer == "tanaka");
}

TEST_CASE("an order that was added and removed by what is brought back stays removed") {
  const ABook book;
  REQUIRE(commit(book.file, adding({an_order("m2")})) == 2);
  REQUIRE(commit(book.file, removing(2)) == 3);
  REQUIRE(commit(book.file, adding({an_order("m2", "suzuki")})) == 4);
  REQUIRE(commit(book.file, undoing({4, 3, 2})) == 5);
  CHECK(book.open() == Ids{"m1"});
  REQUIRE(commit(book.file, redoing(5)));
  CHECK(stored(book.file, "m2").buyer == "suzuki");
  CHECK(value_of(book.file, "SELECT removed_by FROM orders WHERE number = 2") == "3");
}

TEST_CASE("a corrected order has its fields again, and its buyer the old name") {
  const ABook book;
  Order known = stored(book.file, "m1");
  known.buyer_id = "t-1";
  REQUIRE(commit(book.file, correcting(known)) == 2);
  Order renamed = stored(book.file, "m1");
  renamed.buyer = "yamada";
  renamed.item = "red mug";
  REQUIRE(commit(book.file, correcting(renamed)) == 3);
  const Order last = stored(book.file, "m1");
  REQUIRE(last.buyer == "yamada");
  REQUIRE(commit(book.file, undoing({3, 2})) == 4);
  CHECK(stored(book.file, "m1").buyer == "tanaka");
  CHECK(stored(book.file, "m1").buyer_id.empty());
  CHECK(stored(book.file, "m1").item == an_order("m1").item);
  REQUIRE(commit(book.file, redoing(4)));
  CHECK(stored(book.file, "m1") == last);
}

TEST_CASE("a command whose buyer a later one changed again is not taken back before it") {
  const ABook book;
  REQUIRE(commit(book.file, adding({an_order("m2", "suzuki")})) == 2);
  Order known = stored(book.file, "m1");
  known.buyer_id = "t-1";
  REQUIRE(commit(book.file, correcting(known)) == 3);
  Order other = stored(book.file, "m2");
  other.buyer = "yamada";
  other.buyer_id = "t-1";
  REQUIRE(commit(book.file, correcting(other)) == 4);
  const auto refused = error_of(commit(book.file, undoing({3})));
  CHECK(refused.kind == ErrorKind::not_possible);
  CHECK(argument(refused.what, "buyer") == "yamada");
  REQUIRE(commit(book.file, undoing({4})));
  REQUIRE(commit(book.file, undoing({3})));
  CHECK(stored(book.file, "m1").buyer == "tanaka");
}

TEST_CASE("a buyer whom one command changes twice has the last name, and after taking back the first") {
  const ABook book;
  Order known = stored(book.file, "m1");
  known.buyer_id = "t-1";
  REQUIRE(commit(book.file, correcting(known)) == 2);
  Order first = an_order("m2", "yamada");
  Order second = an_order("m3", "kato");
  first.buyer_id = second.buyer_id = "t-1";
  REQUIRE(commit(book.file, adding({first, second})) == 3);
  CHECK(stored(book.file, "m1").buyer == "kato");
  REQUIRE(commit(book.file, undoing({3})));
  CHECK(stored(book.file, "m1").buyer == "tanaka");
}

TEST_CASE("linked buyers are apart again") {
  const ABook book;
  REQUIRE(commit(book.file, adding({an_order("m2", "suzuki")})) == 2);
  Changes link{.command = "buyer link", .at = hour(20)};
  link.links.push_back({1, 2});
  REQUIRE(commit(book.file, link) == 3);
  REQUIRE(ok(reading(book.file).orders().buyers("suzuki")).size() == 2);
  REQUIRE(commit(book.file, undoing({3})));
  CHECK(ok(reading(book.file).orders().buyers("suzuki")).size() == 1);
}

TEST_CASE("a command is taken back once") {
  const ABook book;
  REQUIRE(commit(book.file, undoing({1})));
  CHECK(error_of(commit(book.file, undoing({1}))).kind == ErrorKind::changed);
  REQUIRE(commit(book.file, redoing(2)));
  CHECK(error_of(commit(book.file, redoing(2))).kind == ErrorKind::changed);
}

TEST_CASE("what can be brought back is what the last undo took, until something else is recorded") {
  const ABook book;
  const auto last = [&] { return ok(reading(book.file).orders().last_taken_back()); };
  const auto standing = [&] { return ok(reading(book.file).orders().standing_commands(9)).size(); };
  CHECK_FALSE(last());
  REQUIRE(commit(book.file, appending(1, {an_event(EventKind::reply, hour(16))})) == 2);
  REQUIRE(commit(book.file, appending(1, {an_event(EventKind::note, hour(17))})) == 3);
  REQUIRE(commit(book.file, undoing({3})) == 4);
  REQUIRE(commit(book.file, undoing({2})) == 5);
  CHECK(standing() == 1);
  REQUIRE(last());
  CHECK(last()->undo == 5);
  CHECK(last()->commands.front().lines.front().event.kind == EventKind::reply);
  REQUIRE(commit(book.file, redoing(5)));
  CHECK(last()->undo == 4);
  CHECK(standing() == 2);
  REQUIRE(commit(book.file, appending(1, {an_event(EventKind::note, hour(18))})));
  CHECK_FALSE(last());
}

}  // namespace reversal_test
