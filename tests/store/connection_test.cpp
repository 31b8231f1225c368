#include "store/connection.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace connection_test {

using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

using Settings = std::vector<std::pair<std::string, std::string>>;

void expect(SQLite::Database& database, const Settings& settings) {
  for (const auto& [name, value] : settings) {
    CAPTURE(name);
    CHECK(database.execAndGet("PRAGMA " + name).getString() == value);
  }
}

int state_of(SQLite::Database& database, int name) {
  int value = -1;
  sqlite3_db_config(database.getHandle(), name, -1, &value);
  return value;
}

const Settings every_connection = {{"journal_mode", "delete"},
                                   {"foreign_keys", "1"},
                                   {"trusted_schema", "0"},
                                   {"cell_size_check", "1"},
                                   {"mmap_size", "0"}};

}  // namespace

TEST_CASE("every connection has every safety switched on") {
  const auto access = GENERATE(Access::read, Access::write);
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  BusyWait busy_wait;
  auto database = open_connection(file, access, busy_wait);
  expect(database, every_connection);
  CHECK(state_of(database, SQLITE_DBCONFIG_DEFENSIVE) == 1);
  CHECK(state_of(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION) == 0);
  CHECK(state_of(database, SQLITE_DBCONFIG_ENABLE_TRIGGER) == 0);
  CHECK(state_of(database, SQLITE_DBCONFIG_ENABLE_VIEW) == 0);
  CHECK(sqlite3_limit(database.getHandle(), SQLITE_LIMIT_LENGTH, -1) == 1'000'000);
  CHECK(sqlite3_limit(database.getHandle(), SQLITE_LIMIT_ATTACHED, -1) == 0);
  CHECK_THROWS_AS(database.exec("ATTACH ':memory:' AS other"), SQLite::Exception);
}

TEST_CASE("what a writer commits is on the disk, and what it deletes is overwritten") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  BusyWait busy_wait;
  auto database = open_connection(file, Access::write, busy_wait);
  constexpr auto extra = "3";
  expect(database, {{"synchronous", extra}, {"secure_delete", "1"}, {"cache_spill", "0"}});
}

TEST_CASE("a reader cannot write") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  BusyWait busy_wait;
  auto database = open_connection(file, Access::read, busy_wait);
  CHECK_THROWS_AS(database.exec("DELETE FROM event"), SQLite::Exception);
}

}  // namespace connection_test
