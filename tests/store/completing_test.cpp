#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

namespace completing_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

Order with(Order order, EventKind kind) {
  Event event = an_event(kind, hour(15));
  event.by = kind == EventKind::cancel ? std::optional(Party::buyer) : std::nullopt;
  order.events.push_back(event);
  return order;
}

Ids completed(const Orders& orders, std::string_view prefix, Offer offer, std::int64_t limit = 100) {
  Ids names;
  for (const Candidate& candidate : ok(orders.complete(prefix, offer, limit))) {
    names.push_back(candidate.id);
  }
  return names;
}

}  // namespace

TEST_CASE("completion offers what can be meant, the open orders first") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(
      commit(file, adding({with(an_order("a1-ended"), EventKind::cancel), with(an_order("a2-paid"), EventKind::pay),
                           an_order("a3-unpaid"), with(with(an_order("a4-shipped"), EventKind::pay), EventKind::ship),
                           an_order("b1-unpaid")})));
  const auto store = reading(file);
  const Orders& orders = store.orders();
  CHECK(completed(orders, "a", Offer::open) == Ids{"a3-unpaid"});
  CHECK(completed(orders, "a", Offer::all) == Ids{"a3-unpaid", "a1-ended", "a2-paid", "a4-shipped"});
  CHECK(completed(orders, "a", Offer::unpaid) == Ids{"a3-unpaid"});
  CHECK(completed(orders, "a", Offer::paid) == Ids{"a2-paid"});
  CHECK(completed(orders, "a", Offer::shipped) == Ids{"a4-shipped"});
  CHECK(completed(orders, "a", Offer::not_ended) == Ids{"a3-unpaid", "a2-paid", "a4-shipped"});
  CHECK(completed(orders, "", Offer::open) == Ids{"a3-unpaid", "b1-unpaid"});
  CHECK(completed(orders, "a3-unpaid", Offer::open) == Ids{"a3-unpaid"});
  CHECK(completed(orders, "c", Offer::all).empty());
  CHECK(completed(orders, "%", Offer::all).empty());
  CHECK(completed(orders, "$(x)", Offer::all).empty());
}

TEST_CASE("an order that ended and has a step left is offered among the open ones") {
  Order relist = an_order("m123");
  Event cancel = an_event(EventKind::cancel, hour(15));
  cancel.by = Party::seller;
  relist.events.push_back(cancel);
  const Scratch scratch;
  REQUIRE(commit(scratch / "orders.db", adding({relist})));
  const auto store = reading(scratch / "orders.db");
  CHECK(completed(store.orders(), "m", Offer::open) == Ids{"m123"});
  CHECK(completed(store.orders(), "m", Offer::not_ended).empty());
}

TEST_CASE("a second id is offered where nothing else fits") {
  const Scratch scratch;
  REQUIRE(commit(scratch / "orders.db", adding({an_order("m1"), with(an_order("m2"), EventKind::cancel)})));
  Changes changes = appending(1, {});
  changes.aliases = {{1, "x100"}, {1, "m100"}, {2, "x200"}};
  REQUIRE(commit(scratch / "orders.db", changes));
  const auto store = reading(scratch / "orders.db");
  CHECK(completed(store.orders(), "x", Offer::open) == Ids{"x100"});
  CHECK(completed(store.orders(), "x", Offer::all) == Ids{"x100", "x200"});
  CHECK(completed(store.orders(), "x", Offer::shipped).empty());
  CHECK(completed(store.orders(), "m", Offer::open) == Ids{"m1"});
  CHECK(completed(store.orders(), "m10", Offer::open) == Ids{"m100"});
  CHECK(completed(store.orders(), "", Offer::open) == Ids{"m1"});
}

TEST_CASE("completion gives no more than asked for, and says what it offers") {
  const Scratch scratch;
  REQUIRE(commit(scratch / "orders.db", adding({an_order("m1"), an_order("m2"), an_order("m3")})));
  const auto store = reading(scratch / "orders.db");
  CHECK(completed(store.orders(), "m", Offer::all, 2) == Ids{"m1", "m2"});
  CHECK(completed(store.orders(), "m", Offer::all, 0).empty());
  const auto first = ok(store.orders().complete("m", Offer::all, 1)).front();
  CHECK(first.market == "mercari");
  CHECK(first.buyer == "tanaka");
  CHECK(first.phase == Phase::unpaid);
}

TEST_CASE("candidates are read in full in their sequence, also under a second id; one that is not there is nothing") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m1"), with(an_order("m2"), EventKind::pay), an_order("m3")})));
  Changes changes = appending(3, {});
  changes.aliases = {{3, "x3"}};
  REQUIRE(commit(file, changes));
  const auto store = reading(file);
  auto candidates = ok(store.orders().complete("m", Offer::all, 100));
  candidates.push_back(ok(store.orders().complete("x", Offer::all, 1)).front());
  candidates.push_back({.number = 99, .id = "m99"});
  const auto orders = ok(store.orders().in_full(candidates));
  REQUIRE(orders.size() == candidates.size());
  for (std::size_t i = 0; i < 3; ++i) CHECK(orders[i] == stored(file, candidates[i].id));
  CHECK(orders[3] == stored(file, "m3"));
  CHECK_FALSE(orders[4]);
  CHECK(ok(reading(scratch / "none.db").orders().in_full(candidates)).empty());
}

}  // namespace completing_test
