#include "store/child.hpp"
#include "store/connection.hpp"
#include "store/database.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <chrono>
#include <csignal>
#include <thread>

namespace crash_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

TEST_CASE("where a writer was killed, the next reader rolls back what it left and reads on") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123"), an_order("m456")})));
  const auto bytes = bytes_of(file);
  kill_a_writer(file);
  REQUIRE(bytes_of(file) != bytes);
  CHECK(ids(ok(reading(file).orders().search({.all = true}))) == Ids{"m123", "m456"});
  CHECK(stored(file, "m123").item == "a blue cup");
  CHECK(bytes_of(file) == bytes);
  CHECK(scratch.names() == Ids{"orders.db"});
  CHECK(is_sound(file));
}

TEST_CASE("a reader that is open already rolls back too, and goes on") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  const auto store = reading(file);
  CHECK(ok(store.orders().search({})).size() == 1);
  kill_a_writer(file);
  CHECK(ids(ok(store.orders().search({}))) == Ids{"m123"});
  CHECK(ids(ok(store.orders().due({hour(100), hour(100)}, FakeMarkets()))) == Ids{"m123"});
}

TEST_CASE("where a writer was killed, the next writer rolls back and writes on") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  kill_a_writer(file);
  REQUIRE(commit(file, adding({an_order("m456")})));
  CHECK(ids(ok(reading(file).orders().search({}))) == Ids{"m123", "m456"});
  CHECK(is_sound(file));
}

TEST_CASE("a reader who may not write says so, where a writer was killed") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  kill_a_writer(file);
  chmod(scratch.folder().c_str(), 0555);
  chmod(file.c_str(), 0444);
  chmod((file.string() + "-journal").c_str(), 0444);
  const auto status = as_nobody([&file] {
    const auto store = Store::open_for_reading(file);
    const auto found = store ? store->orders().search({}) : Result<std::vector<Order>>(fail(store.error()));
    return !found && found.error().kind == ErrorKind::io ? 0 : 1;
  });
  chmod(scratch.folder().c_str(), 0755);
  CHECK(status == 0);
}

TEST_CASE("killed at any moment, a writer leaves whole commands only") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  for (int round = 0; round < 12; ++round) {
    Child writer([&file, round]() -> int {
      for (int i = 0;; ++i) {
        const auto name = "m" + std::to_string(round) + "-" + std::to_string(i);
        if (!commit(file, adding({an_order(name + "a"), an_order(name + "b")}))) {
          return 1;
        }
      }
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(20 + 7 * round));
    writer.kill_now();
    REQUIRE(writer.wait() == 128 + SIGKILL);
    const auto lines = ok(reading(file).orders().log(0, 0));
    CHECK(lines.size() == (lines.empty() ? 0 : 2 * static_cast<std::size_t>(lines.front().command)));
  }
  CHECK(is_sound(file));
}

}  // namespace crash_test
