#include "store/child.hpp"
#include "store/database.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

#include <chrono>

namespace concurrency_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

int add_orders(const std::filesystem::path& file, const std::string& name, int count) {
  for (int i = 0; i < count; ++i) {
    if (!commit(file, adding({an_order(name + std::to_string(i), "buyer" + std::to_string(i))}))) {
      return 1;
    }
  }
  return 0;
}

int read_orders(const std::filesystem::path& file, int count) {
  for (int i = 0; i < count; ++i) {
    const auto store = Store::open_for_reading(file);
    if (!store || !store->orders().due({hour(100), hour(100)}, FakeMarkets()) || !store->orders().log(0, 10)) {
      return 1;
    }
  }
  return 0;
}

}  // namespace

TEST_CASE("four writers and a reader work at the same time, from before the file is there, and none fails") {
  constexpr int commits = 50;
  const Scratch scratch;
  const auto file = scratch / "deep/orders.db";
  std::vector<Child> children;
  for (const char* const name : {"a", "b", "c", "d"}) {
    children.emplace_back([&file, name] { return add_orders(file, name, commits); });
  }
  children.emplace_back([&file] { return read_orders(file, commits); });
  for (Child& child : children) {
    CHECK(child.wait() == 0);
  }
  CHECK(value_of(file, "SELECT count(*) FROM orders") == std::to_string(4 * commits));
  CHECK(value_of(file, "SELECT max(number) FROM command") == std::to_string(4 * commits));
  CHECK(value_of(file, "SELECT count(*) FROM buyer") == std::to_string(commits));
  CHECK(is_sound(file));
}

TEST_CASE("readers do not wait for a writer that has not committed") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  const auto writer = ok(Store::open_for_writing(file, {.now = hour(34)}));
  const auto begin = std::chrono::steady_clock::now();
  std::vector<Child> children;
  for (int i = 0; i < 20; ++i) {
    children.emplace_back([&file] { return read_orders(file, 1); });
  }
  for (Child& child : children) {
    CHECK(child.wait() == 0);
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(3));
}

TEST_CASE("a writer waits five seconds for another one, and then says that the store is busy") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  const auto first = ok(Store::open_for_writing(file, {.now = hour(34)}));
  const auto begin = std::chrono::steady_clock::now();
  const auto error = error_of(Store::open_for_writing(file, {.now = hour(34)}));
  const auto waited = std::chrono::steady_clock::now() - begin;
  CHECK(error.kind == ErrorKind::busy);
  CHECK(argument(error.what, "file") == file.string());
  CHECK(waited >= std::chrono::seconds(5));
  CHECK(waited < std::chrono::seconds(15));
}

}  // namespace concurrency_test
