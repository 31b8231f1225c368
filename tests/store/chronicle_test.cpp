#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace chronicle_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

Changes at_hour(int when, Changes changes) {
  changes.at = hour(when);
  return changes;
}

Changes taking_back(std::int64_t command, int when) {
  Changes changes{.command = "undo", .at = hour(when)};
  changes.taken_back.push_back(command);
  return changes;
}

/// `4: m1-add m2(removed)-add!`: the orders with the lines that were ever recorded of them, ! where one was taken back.
std::string told(const Chronicle& chronicle) {
  std::string text = std::to_string(chronicle.last_command) + ":";
  for (const RecordedOrder& order : chronicle.orders) {
    text += " " + order.order.id + (order.removed ? "(removed)" : "");
    for (const LogLine& line : order.lines) {
      text += "-" + std::string(to_string(line.event.kind)) + (line.taken_back_at ? "!" : "");
    }
  }
  return text;
}

/// Two orders; the first is paid at hour 99, and nothing of it is left to do.
std::filesystem::path filled(const Scratch& scratch) {
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, at_hour(15, adding({an_order("m1"), an_order("m2", "suzuki")}))));
  REQUIRE(commit(
      file, at_hour(100, appending(1, {an_event(EventKind::pay, hour(99)), an_event(EventKind::note, hour(20))}))));
  return file;
}

}  // namespace

TEST_CASE("an empty place has an empty chronicle") {
  const Scratch scratch;
  const auto store = reading(scratch / "orders.db");
  CHECK(told(ok(store.orders().chronicle(hour(0)))) == "0:");
}

TEST_CASE("the chronicle has the open orders, and those that a command touched since") {
  const Scratch scratch;
  const auto file = filled(scratch);
  const auto store = reading(file);
  CHECK(told(ok(store.orders().chronicle(hour(100)))) == "2: m1-add-pay-note m2-add");
  CHECK(told(ok(store.orders().chronicle(hour(101)))) == "2: m2-add");
  CHECK(ok(store.orders().chronicle(hour(100))).orders.front().order.events.size() == 3);
}

TEST_CASE("taking back and bringing back count as commands, and what they touched is told") {
  const Scratch scratch;
  const auto file = filled(scratch);
  REQUIRE(commit(file, taking_back(2, 200)));
  CHECK(told(ok(reading(file).orders().chronicle(hour(101)))) == "3: m1-add-pay!-note! m2-add");

  Changes redo{.command = "redo", .at = hour(300)};
  redo.brought_back = 3;
  REQUIRE(commit(file, redo));
  CHECK(told(ok(reading(file).orders().chronicle(hour(100)))) == "4: m1-add-pay-note m2-add");
}

TEST_CASE("an order that was taken out of the book is told, too") {
  const Scratch scratch;
  const auto file = filled(scratch);
  REQUIRE(commit(file, at_hour(150, adding({an_order("m3")}))));
  REQUIRE(commit(file, taking_back(3, 200)));
  CHECK(told(ok(reading(file).orders().chronicle(hour(101)))) == "4: m2-add m3(removed)-add!");
  CHECK(told(ok(reading(file).orders().chronicle(hour(201)))) == "4: m2-add");
}

}  // namespace chronicle_test
