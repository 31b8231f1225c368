#include "store/database.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"
#include "store/version.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include <string>

namespace opening_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

/// Both ways to open a file.
std::vector<Error> errors_of_opening(const std::filesystem::path& file) {
  return {error_of(Store::open_for_reading(file)), error_of(Store::open_for_writing(file, {.now = hour(34)}))};
}

void expect_refusal_untouched(const Scratch& scratch, const std::filesystem::path& file, ErrorKind kind) {
  const auto names = scratch.names();
  const auto bytes = bytes_of(file);
  const auto mode = mode_of(file);
  for (const Error& error : errors_of_opening(file)) {
    CHECK(error.kind == kind);
    CHECK(argument(error.what, "file") == file.string());
    CHECK_FALSE(error.hints.empty());
  }
  CHECK(bytes_of(file) == bytes);
  CHECK(mode_of(file) == mode);
  CHECK(scratch.names() == names);
}

}  // namespace

TEST_CASE("where there is no store the book is empty, and nothing is created") {
  const Scratch scratch;
  const auto store = reading(scratch / "deep/orders.db");
  const Orders& orders = store.orders();
  CHECK(error_of(orders.find("m123", "")).kind == ErrorKind::not_found);
  CHECK(error_of(orders.find("m$1", "")).kind == ErrorKind::usage);
  CHECK(ok(orders.under_page_id("mercari", "m123")).empty());
  CHECK(ok(orders.due({hour(100), hour(100)}, FakeMarkets())).empty());
  CHECK(ok(orders.search({})).empty());
  CHECK(ok(orders.open_of("mercari", "tanaka", "")).empty());
  CHECK_FALSE(ok(orders.buyer("mercari", "tanaka", "")));
  CHECK(ok(orders.buyers("")).empty());
  CHECK(ok(orders.orders_of(Buyer{.number = 1})).empty());
  CHECK(ok(orders.log(0, 0)).empty());
  CHECK(ok(orders.complete("", Offer::all, 10)).empty());
  CHECK(scratch.names().empty());
}

TEST_CASE("an empty file is an empty book for a reader, and becomes a store for a writer") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  write_bytes(file, "");
  CHECK(ok(reading(file).orders().search({})).empty());
  CHECK(bytes_of(file).empty());
  CHECK(ok(commit(file, adding({an_order("m123")}))) == 1);
  CHECK(stored(file, "m123").buyer == "tanaka");
}

TEST_CASE("a writer makes folder and file private, whatever the umask") {
  const auto mask = GENERATE(as<mode_t>{}, 0000, 0022, 0777);
  const Scratch scratch;
  const auto file = scratch / "a/b/orders.db";
  const auto before = umask(mask);
  const auto written = commit(file, adding({an_order("m123")}));
  umask(before);
  REQUIRE(written);
  CHECK(mode_of(scratch / "a") == 0700);
  CHECK(mode_of(scratch / "a/b") == 0700);
  CHECK(mode_of(file) == 0600);
}

TEST_CASE("a writer closes a store that others could read, and leaves the folder as it is") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  chmod(file.c_str(), 0644);
  chmod(scratch.folder().c_str(), 0755);
  REQUIRE(commit(file, appending(1, {an_event(EventKind::reply, hour(15))})));
  CHECK(mode_of(file) == 0600);
  CHECK(mode_of(scratch.folder()) == 0755);
}

TEST_CASE("readers and finished writers leave no file beside the store") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  const auto bytes = bytes_of(file);
  CHECK(stored(file, "m123").id == "m123");
  CHECK(scratch.names() == Ids{"orders.db"});
  CHECK(bytes_of(file) == bytes);
}

TEST_CASE("a file of another kind is refused untouched") {
  const Scratch scratch;
  const auto file = scratch / "other";
  SECTION("a text") { write_bytes(file, "dear diary\n"); }
  SECTION("one byte") { write_bytes(file, "x"); }
  SECTION("a text as long as a page") { write_bytes(file, std::string(4096, 'x')); }
  SECTION("SQLite's first bytes and nothing more") { write_bytes(file, std::string("SQLite format 3\0", 16)); }
  SECTION("another program's database") {
    run_sql(file, "CREATE TABLE moz_places (id INTEGER); PRAGMA application_id = 7");
  }
  SECTION("another program's database in WAL mode") {
    run_sql(file, "PRAGMA journal_mode = WAL; CREATE TABLE orders (number INTEGER)");
  }
  expect_refusal_untouched(scratch, file, ErrorKind::not_our_file);
}

TEST_CASE("a folder and a device are refused") {
  const Scratch scratch;
  for (const Error& error : errors_of_opening(scratch.folder())) {
    CHECK(error.kind == ErrorKind::not_our_file);
  }
  for (const Error& error : errors_of_opening("/dev/null")) {
    CHECK(error.kind == ErrorKind::not_our_file);
  }
}

TEST_CASE("a store of a newer major version is refused untouched, and the version is named") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  run_sql(file, "PRAGMA user_version = " + std::to_string(user_version(major_version + 1, 7)));
  expect_refusal_untouched(scratch, file, ErrorKind::too_new);
  CHECK(argument(error_of(Store::open_for_reading(file)).what, "needed") == std::to_string(major_version + 1));
}

TEST_CASE("a store of a newer minor version is read and written, and keeps its version") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  const auto newer = std::to_string(user_version(major_version, 999));
  run_sql(file, "ALTER TABLE orders ADD COLUMN colour TEXT; PRAGMA user_version = " + newer);
  REQUIRE(commit(file, adding({an_order("m456")})));
  CHECK(stored(file, "m123").id == "m123");
  CHECK(value_of(file, "PRAGMA user_version") == newer);
}

TEST_CASE("a store with two hard links is refused for writing, and can be read") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  std::filesystem::create_hard_link(file, scratch / "second.db");
  const auto error = error_of(Store::open_for_writing(scratch / "second.db", {.now = hour(34)}));
  CHECK(error.kind == ErrorKind::unsafe);
  CHECK(argument(error.what, "count") == "2");
  CHECK(stored(scratch / "second.db", "m123").id == "m123");
}

TEST_CASE("a store behind a symbolic link is the same store") {
  const Scratch scratch;
  std::filesystem::create_directory(scratch / "elsewhere");
  std::filesystem::create_symlink(scratch / "elsewhere/real.db", scratch / "orders.db");
  REQUIRE(commit(scratch / "orders.db", adding({an_order("m123")})));
  REQUIRE(commit(scratch / "elsewhere/real.db", adding({an_order("m456")})));
  CHECK(ids(ok(reading(scratch / "orders.db").orders().search({}))) == Ids{"m123", "m456"});
  CHECK(std::filesystem::is_symlink(scratch / "orders.db"));
}

TEST_CASE("a name that means more to SQLite is a name here") {
  const auto name = GENERATE(as<std::string>{}, ":memory:", "file:orders.db?mode=memory", "file:/etc/passwd");
  const Scratch scratch;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(scratch.folder());
  const auto written = commit(name, adding({an_order("m123")}));
  std::filesystem::current_path(before);
  REQUIRE(written);
  CHECK(stored(scratch.folder() / name, "m123").id == "m123");
}

TEST_CASE("a store in WAL mode is read, and brought back to the rollback journal by a writer") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  run_sql(file, "PRAGMA journal_mode = WAL");
  CHECK(stored(file, "m123").id == "m123");
  REQUIRE(commit(file, adding({an_order("m456")})));
  CHECK(value_of(file, "PRAGMA journal_mode") == "delete");
  CHECK(scratch.names() == Ids{"orders.db"});
}

}  // namespace opening_test
