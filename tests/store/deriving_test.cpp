#include "store/database.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

namespace deriving_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

std::string seconds(Instant instant) { return std::to_string(instant.time_since_epoch().count()); }

/// phase, open, next_due_at, left_unpaid
std::string derived(const std::filesystem::path& file, std::string_view id) {
  return value_of(file,
                  "SELECT phase || ' ' || open || ' ' || ifnull(next_due_at, '-') || ' ' || left_unpaid "
                  "FROM orders WHERE id = '" +
                      std::string(id) + "'");
}

/// What can be due until then, seen at hour 15: after the commands of these tests.
Ids due_ids(const std::filesystem::path& file, Instant horizon, const Markets& markets = FakeMarkets()) {
  return ids(ok(reading(file).orders().due({hour(15), horizon}, markets)));
}

/// One market that is not the shop's.
class OneMarket final : public Markets {
 public:
  explicit OneMarket(Market market) : market_(std::move(market)) {}

  [[nodiscard]] const Market* find(std::string_view name) const override {
    return name == market_.name ? &market_ : nullptr;
  }
  [[nodiscard]] std::vector<std::string> names() const override { return {market_.name}; }
  [[nodiscard]] const std::string& fingerprint() const override { return market_.name; }

 private:
  Market market_;
};

Event cancelled(Party by, Instant at) {
  Event event = an_event(EventKind::cancel, at);
  event.by = by;
  return event;
}

/// An event by a command at hour 1000, long after all others.
Changes ahead(std::int64_t order, Event event) {
  Changes changes = appending(order, {std::move(event)});
  changes.at = hour(1000);
  return changes;
}

}  // namespace

TEST_CASE("the next due instant follows the history") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  CHECK(derived(file, "m123") == "unpaid 1 " + seconds(hour(14)) + " 0");
  REQUIRE(commit(file, appending(1, {an_event(EventKind::message, hour(15), "thanks")})));
  CHECK(derived(file, "m123") == "unpaid 1 " + seconds(hour(32)) + " 0");
  CHECK(due_ids(file, hour(31)).empty());
  CHECK(due_ids(file, hour(32)) == Ids{"m123"});
  REQUIRE(commit(file, appending(1, {cancelled(Party::market, hour(40))})));
  CHECK(derived(file, "m123") == "cancelled 1 " + seconds(hour(40)) + " 1");
  REQUIRE(commit(file, appending(1, {an_event(EventKind::done, hour(41), "relist")})));
  CHECK(derived(file, "m123") == "cancelled 0 - 1");
  CHECK(due_ids(file, hour(1000)).empty());
}

TEST_CASE("an order that nothing leads on is read from its pay-by on, however far its next step is") {
  Market slow = *FakeMarkets().find("mercari");
  slow.pay_by["default"] = {.day = 2, .at = std::chrono::hours{24}};
  slow.ladders.front().steps.push_back({.name = "look", .action = Action::consult, .day = 30, .optional = true});
  const OneMarket markets(slow);
  Order decided = an_order("m123");
  for (const char* const step : {"thanks", "remind", "cancel"}) {
    decided.events.push_back(an_event(EventKind::skip, hour(14), step));
  }
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({decided}), markets));
  CHECK(derived(file, "m123") == "unpaid 1 " + seconds(hour(72)) + " 0");
  CHECK(due_ids(file, hour(71), markets).empty());
  CHECK(due_ids(file, hour(72), markets) == Ids{"m123"});
}

TEST_CASE("an order that is added with its history is where that leads") {
  Order order = an_order("m123");
  order.events.push_back(an_event(EventKind::pay, hour(14)));
  const Scratch scratch;
  REQUIRE(commit(scratch / "orders.db", adding({order})));
  CHECK(derived(scratch / "orders.db", "m123") == "paid 0 - 0");
}

TEST_CASE("the open orders come by their next due instant, and what waits for nothing comes last") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  Order early = an_order("m3");
  early.ordered_at = hour(2);
  Order decided = an_order("m1");
  for (const char* const step : {"thanks", "remind", "cancel"}) {
    decided.events.push_back(an_event(EventKind::skip, hour(14), step));
  }
  REQUIRE(commit(file, adding({decided, an_order("m2"), early})));
  CHECK(due_ids(file, hour(100)) == Ids{"m3", "m2", "m1"});
  CHECK(due_ids(file, hour(1)) == Ids{"m1"});
  CHECK(ids(ok(reading(file).orders().search({}))) == Ids{"m3", "m2", "m1"});
}

TEST_CASE("under other rules all open orders are read, until a command has brought them in line") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  Order thanked = an_order("m123");
  thanked.events.push_back(an_event(EventKind::message, hour(14), "thanks"));
  REQUIRE(commit(file, adding({thanked})));
  const FakeMarkets later("rules 2", 2);
  CHECK(due_ids(file, hour(14)).empty());
  CHECK(due_ids(file, hour(14), later) == Ids{"m123"});
  REQUIRE(commit(file, adding({an_order("m456")}), later));
  CHECK(derived(file, "m123") == "unpaid 1 " + seconds(hour(56)) + " 0");
  CHECK(due_ids(file, hour(14), later) == Ids{"m456"});
  CHECK(due_ids(file, hour(55), later) == Ids{"m456"});
  CHECK(due_ids(file, hour(56), later) == Ids{"m456", "m123"});
}

TEST_CASE("a command recorded ahead of now hides nothing that is due now") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  REQUIRE(commit(file, ahead(1, an_event(EventKind::note, hour(1000)))));
  CHECK(derived(file, "m123") == "unpaid 1 " + seconds(hour(32)) + " 0");
  CHECK(due_ids(file, hour(15)) == Ids{"m123"});
  REQUIRE(commit(file, adding({an_order("m456")})));
  CHECK(derived(file, "m123") == "unpaid 1 " + seconds(hour(14)) + " 0");
}

TEST_CASE("an order that is done with only as seen from ahead is taken up again by the next command") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  REQUIRE(commit(file, appending(1, {cancelled(Party::market, hour(15))})));
  REQUIRE(commit(file, ahead(1, an_event(EventKind::note, hour(1000)))));
  CHECK(derived(file, "m123") == "cancelled 0 - 1");
  REQUIRE(commit(file, adding({an_order("m456")})));
  CHECK(derived(file, "m123") == "cancelled 1 " + seconds(hour(15)) + " 1");
}

TEST_CASE("an order of a market that nobody knows any more goes on being shown until its phase ends") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123", "tanaka", "gone")})));
  CHECK(derived(file, "m123") == "unpaid 1 " + seconds(hour(14)) + " 0");
  REQUIRE(commit(file, appending(1, {an_event(EventKind::pay, hour(15))})));
  CHECK(derived(file, "m123") == "paid 1 " + seconds(hour(14)) + " 0");
  REQUIRE(commit(file, appending(1, {cancelled(Party::buyer, hour(16))})));
  CHECK(derived(file, "m123") == "cancelled 0 - 0");
}

TEST_CASE("an order comes with how many other orders of its buyer ended unpaid") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m1"), an_order("m2"), an_order("m3"), an_order("m4", "suzuki")})));
  for (const std::int64_t order : {1, 2, 4}) {
    REQUIRE(commit(file, appending(order, {cancelled(Party::seller, hour(90))})));
  }
  CHECK(stored(file, "m1").buyer_unpaid_before == 1);
  CHECK(stored(file, "m3").buyer_unpaid_before == 2);
  CHECK(stored(file, "m4").buyer_unpaid_before == 0);
  CHECK_FALSE(stored(file, "m3").buyer_linked);
  Changes linking = appending(3, {});
  linking.links = {{1, 2}};
  REQUIRE(commit(file, linking));
  CHECK(stored(file, "m3").buyer_unpaid_before == 3);
  CHECK(stored(file, "m4").buyer_unpaid_before == 2);
  const auto due = ok(reading(file).orders().due({hour(15), hour(14)}, FakeMarkets()));
  REQUIRE(ids(due) == Ids{"m3"});
  CHECK(due.front().buyer_unpaid_before == 3);
  CHECK(due.front().buyer_linked);
  const auto tanaka = ok(reading(file).orders().buyer("mercari", "tanaka", ""));
  CHECK(tanaka->unpaid == 2);
  CHECK(tanaka->unpaid_of_person == 3);
  CHECK(tanaka->linked);
}

}  // namespace deriving_test
