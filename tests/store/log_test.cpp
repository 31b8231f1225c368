#include "store/database.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

namespace log_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

std::filesystem::path filled(const Scratch& scratch) {
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m1"), an_order("m2", "suzuki", "rakuma")})));
  REQUIRE(commit(file, appending(2, {an_event(EventKind::reply, hour(20)), an_event(EventKind::note, hour(12))})));
  REQUIRE(commit(file, appending(1, {an_event(EventKind::pay, hour(18))})));
  return file;
}

std::string told(const LogLine& line) {
  return std::to_string(line.command) + " " + line.words + " " + line.market + ":" + line.order_id + " " +
         std::string(to_string(line.event.kind));
}

Ids told(const std::vector<LogLine>& lines) {
  Ids all;
  for (const LogLine& line : lines) {
    all.push_back(told(line));
  }
  return all;
}

}  // namespace

TEST_CASE("the book's history is by when it was recorded, newest first") {
  const Scratch scratch;
  const auto store = reading(filled(scratch));
  const auto lines = ok(store.orders().log(0, 0));
  CHECK(told(lines) == Ids{"3 record mercari:m1 pay", "2 record rakuma:m2 note", "2 record rakuma:m2 reply",
                           "1 add rakuma:m2 add", "1 add mercari:m1 add"});
  CHECK(lines.front().recorded_at == hour(15));
  CHECK(lines.front().event.at == hour(18));
  CHECK(told(ok(store.orders().log(0, 2))) == Ids{"3 record mercari:m1 pay", "2 record rakuma:m2 note"});
}

TEST_CASE("an order's history is by when things happened, newest first") {
  const Scratch scratch;
  const auto store = reading(filled(scratch));
  CHECK(told(ok(store.orders().log(2, 0))) ==
        Ids{"2 record rakuma:m2 reply", "1 add rakuma:m2 add", "2 record rakuma:m2 note"});
  CHECK(told(ok(store.orders().log(2, 1))) == Ids{"2 record rakuma:m2 reply"});
  CHECK(ok(store.orders().log(77, 0)).empty());
}

TEST_CASE("what was taken back stays in the history, and says when") {
  const Scratch scratch;
  const auto file = filled(scratch);
  run_sql(file, "UPDATE event SET undone_by = 3 WHERE command = 2");
  const auto lines = ok(reading(file).orders().log(0, 0));
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].taken_back_at == std::nullopt);
  CHECK(lines[1].command == 2);
  CHECK(lines[1].taken_back_at == hour(15));
}

}  // namespace log_test
