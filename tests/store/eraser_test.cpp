#include "store/copies.hpp"
#include "store/database.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <ordertrack/forgotten.hpp>

#include <catch2/catch.hpp>

namespace eraser_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

using Names = std::vector<std::string>;

Result<std::int64_t> forget(const std::filesystem::path& file, const Erasure& erasure) {
  auto store = Store::open_for_writing(file, {.now = hour(34)});
  return store ? store->erase(erasure, hour(60), FakeMarkets()) : fail(store.error());
}

Changes correcting(Order order, std::string text) {
  Event told = an_event(EventKind::edit, hour(16));
  told.text = std::move(text);
  Changes changes = appending(order.number, {told});
  changes.corrections.push_back({std::move(order)});
  return changes;
}

Order with_item(Order order, std::string item) {
  order.item = std::move(item);
  return order;
}

/// m1 of tanaka's; m2, first recorded for a mistyped tanak; m3 of sato's, first recorded for tanaka.
struct ABook {
  Scratch scratch;
  std::filesystem::path file = scratch / "orders.db";

  ABook() {
    REQUIRE(commit(file, adding({with_item(an_order("m1", "tanaka"), "canary"), an_order("m2", "tanak"),
                                 an_order("m3", "tanaka"), an_order("m4", "sato")})));
    Order second = stored(file, "m2");
    second.buyer = "tanaka";
    REQUIRE(commit(file, correcting(second, "buyer: tanak -> tanaka")));
    Order third = stored(file, "m3");
    third.buyer = "sato";
    REQUIRE(commit(file, correcting(third, "buyer: tanaka -> sato")));
  }

  [[nodiscard]] std::int64_t number_of(const std::string& name) const {
    return ok(reading(file).people().remembered(name)).at(0).number;
  }
};

Names names_of(const std::vector<Buyer>& buyers) {
  Names names;
  for (const Buyer& buyer : buyers) {
    names.push_back(buyer.name);
  }
  return names;
}

}  // namespace

TEST_CASE("a forgotten buyer is nowhere in the file, and the orders keep what sums are made of") {
  const ABook book;
  const Order before = stored(book.file, "m1");
  REQUIRE(forget(book.file, {{book.number_of("tanaka")}}));
  CHECK(bytes_of(book.file).find("tanak") == std::string::npos);
  CHECK(bytes_of(book.file).find("canary") == std::string::npos);
  CHECK(is_sound(book.file));
  const Order after = stored(book.file, "m1");
  CHECK(is_forgotten(after));
  CHECK(after.price == before.price);
  CHECK(after.payment == "");
  CHECK(after.ordered_at == before.ordered_at);
  CHECK(after.events.size() == before.events.size() + 1);
  CHECK(names_of(ok(reading(book.file).orders().buyers({}))) == Names{"sato"});
}

TEST_CASE("an order that is another buyer's by now stays that buyer's") {
  const ABook book;
  REQUIRE(forget(book.file, {{book.number_of("tanaka")}}));
  const Order third = stored(book.file, "m3");
  CHECK(third.buyer == "sato");
  CHECK(third.item == "a blue cup");
  CHECK_FALSE(is_forgotten(third));
  CHECK(third.events.back().text == erased_text);
}

TEST_CASE("nothing before it can be taken back") {
  const ABook book;
  REQUIRE(forget(book.file, {{book.number_of("tanaka")}}) == 4);
  const auto bytes = bytes_of(book.file);
  for (const std::int64_t command : {4, 3, 2, 1}) {
    Changes undo{.command = "undo", .at = hour(61)};
    undo.taken_back = {command};
    CHECK(error_of(commit(book.file, undo)).kind == ErrorKind::not_possible);
  }
  CHECK(bytes_of(book.file) == bytes);
}

TEST_CASE("the texts of an order go without its buyer, who has others") {
  const ABook book;
  REQUIRE(commit(book.file, adding({an_order("m5", "tanaka")})));
  REQUIRE(forget(book.file, {{}, {stored(book.file, "m1").number}}));
  CHECK(is_forgotten(stored(book.file, "m1")));
  CHECK(stored(book.file, "m5").buyer == "tanaka");
  CHECK(bytes_of(book.file).find("canary") == std::string::npos);
  CHECK(is_sound(book.file));
}

TEST_CASE("a buyer is remembered by an earlier name, and by what was taken back") {
  const ABook book;
  Order renamed = an_order("m5", "hanako");
  renamed.buyer_id = "u1";
  REQUIRE(commit(book.file, adding({renamed})));
  renamed.id = renamed.page_id = "m6";
  renamed.buyer = "hanako2";
  REQUIRE(commit(book.file, adding({renamed})) == 5);
  for (const char* word : {"hanako", "HANAKO2", "u1"}) {
    CHECK(names_of(ok(reading(book.file).people().remembered(word))) == Names{"hanako2"});
  }
  Changes undo{.command = "undo", .at = hour(61)};
  undo.taken_back = {5, 4};
  REQUIRE(commit(book.file, undo));
  CHECK(ok(reading(book.file).orders().buyers("hanako")).empty());
  const auto lingering = ok(reading(book.file).people().remembered("hanako"));
  REQUIRE(lingering.size() == 1);
  CHECK(ok(reading(book.file).people().held_of({lingering[0].number})).at(0).removed);
  CHECK_FALSE(ok(reading(book.file).people().rows_about({lingering[0].number})).empty());
}

TEST_CASE("an order rests since its last event, a buyer since the last of all") {
  const ABook book;
  const auto rested = [&](int hours) { return ok(reading(book.file).people().rested_since(hour(hours))); };
  CHECK(rested(13).orders.empty());
  CHECK(rested(14).orders.size() == 2);
  CHECK(names_of(rested(14).buyers).empty());
  CHECK(rested(16).orders.size() == 4);
  CHECK(names_of(rested(16).buyers) == Names{"tanaka", "tanak", "sato"});
  Changes block{.command = "block", .at = hour(50)};
  block.blocks.push_back({"mercari", "tanaka", "", true, hour(50), "canary"});
  REQUIRE(commit(book.file, block));
  CHECK(names_of(rested(49).buyers) == Names{"tanak", "sato"});
}

TEST_CASE("names are completed without regard to case") {
  const ABook book;
  CHECK(names_of(ok(reading(book.file).people().complete("TANA", 9))) == Names{"tanak", "tanaka"});
  CHECK(names_of(ok(reading(book.file).people().complete("", 1))) == Names{"sato"});
}

TEST_CASE("copies that hold the buyer are found whatever their names, and nothing else") {
  const ABook book;
  const auto buyers = ok(reading(book.file).people().remembered("tanaka"));
  const auto held = ok(reading(book.file).people().held_of({buyers[0].number}));
  write_bytes(book.scratch / ".old", bytes_of(book.file));
  write_bytes(book.scratch / "notes.txt", "tanaka");
  REQUIRE(commit(book.scratch / "other.db", adding({an_order("m9", "ito")})));
  CHECK(copies_that_hold(book.file, {buyers, held}) == Names{(book.scratch / ".old").string()});
}

}  // namespace eraser_test
