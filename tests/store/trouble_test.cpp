#include "store/child.hpp"
#include "store/database.hpp"
#include "store/failure.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include <csignal>
#include <random>

namespace trouble_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

/// 0 where the result is an error of that kind that names the file; else a status that says what it was.
template <typename T>
int expect_error(const Result<T>& result, ErrorKind kind, const std::filesystem::path& file) {
  if (result) {
    return 1;
  }
  if (result.error().kind != kind) {
    return 2;
  }
  return argument(result.error().what, "file") == file.string() && !result.error().hints.empty() ? 0 : 3;
}

}  // namespace

TEST_CASE("in a read-only folder the book can be read, and writing is an error that names the file") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  const auto bytes = bytes_of(file);
  chmod(file.c_str(), 0666);
  chmod(scratch.folder().c_str(), 0555);
  CHECK(as_nobody([&file] { return ids(ok(reading(file).orders().search({}))) == Ids{"m123"} ? 0 : 1; }) == 0);
  CHECK(as_nobody([&file] { return expect_error(commit(file, adding({an_order("m456")})), ErrorKind::io, file); }) ==
        0);
  chmod(scratch.folder().c_str(), 0755);
  CHECK(bytes_of(file) == bytes);
  CHECK(scratch.names() == Ids{"orders.db"});
}

TEST_CASE("a read-only file can be read, and not written") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  chmod(scratch.folder().c_str(), 0777);
  chmod(file.c_str(), 0444);
  CHECK(as_nobody([&file] { return ids(ok(reading(file).orders().search({}))) == Ids{"m123"} ? 0 : 1; }) == 0);
  CHECK(as_nobody([&file] { return expect_error(commit(file, adding({an_order("m456")})), ErrorKind::io, file); }) ==
        0);
  CHECK(scratch.names() == Ids{"orders.db"});
}

TEST_CASE("a file or a folder that nobody else may read is an error that names it") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  chmod(scratch.folder().c_str(), 0755);
  CHECK(as_nobody([&file] { return expect_error(Store::open_for_reading(file), ErrorKind::io, file); }) ==
        (geteuid() == 0 ? 0 : 1));
  const auto below = scratch / "new/orders.db";
  const auto folder = scratch / "new";
  chmod(scratch.folder().c_str(), 0555);
  CHECK(as_nobody([&] {
          return expect_error(Store::open_for_writing(below, {.now = hour(34)}), ErrorKind::io, folder);
        }) == 0);
  chmod(scratch.folder().c_str(), 0755);
}

TEST_CASE("a path through a file is an error") {
  const Scratch scratch;
  write_bytes(scratch / "text", "x");
  const auto file = scratch / "text/orders.db";
  CHECK(expect_error(Store::open_for_reading(file), ErrorKind::io, file) == 0);
  CHECK(expect_error(Store::open_for_writing(file, {.now = hour(34)}), ErrorKind::io, file) == 0);
}

TEST_CASE("where the disk takes no more, nothing is changed and the error names the file") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  const auto bytes = bytes_of(file);
  const auto limit = GENERATE(as<rlim_t>{}, 0, 512, 4096, 20'000);
  Child writer([&]() -> int {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit most{limit, limit};
    setrlimit(RLIMIT_FSIZE, &most);
    return expect_error(commit(file, adding({an_order("m456")})), ErrorKind::io, file);
  });
  CHECK(writer.wait() == 0);
  CHECK(stored(file, "m123").id == "m123");
  CHECK(bytes_of(file) == bytes);
  CHECK(is_sound(file));
  CHECK(commit(file, adding({an_order("m456")})));
}

TEST_CASE("what SQLite says is an error of the right kind") {
  struct Row {
    int code;
    ErrorKind kind;
  };
  const auto row = GENERATE(values<Row>({{SQLITE_BUSY, ErrorKind::busy},
                                         {SQLITE_BUSY_SNAPSHOT, ErrorKind::busy},
                                         {SQLITE_FULL, ErrorKind::io},
                                         {SQLITE_IOERR_WRITE, ErrorKind::io},
                                         {SQLITE_READONLY_DIRECTORY, ErrorKind::io},
                                         {SQLITE_CANTOPEN, ErrorKind::io},
                                         {SQLITE_CORRUPT, ErrorKind::damaged},
                                         {SQLITE_NOTADB, ErrorKind::damaged},
                                         {SQLITE_ERROR, ErrorKind::damaged},
                                         {SQLITE_CONSTRAINT_CHECK, ErrorKind::failed}}));
  CAPTURE(row.code);
  CHECK(to_error(SQLite::Exception("why", row.code), "/a/orders.db").kind == row.kind);
}

TEST_CASE("a truncated store is damaged, and says so") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123")})));
  write_bytes(file, std::string_view(bytes_of(file)).substr(0, 3 * 4096));
  const auto bytes = bytes_of(file);
  CHECK(expect_error(reading(file).orders().find("m123", ""), ErrorKind::damaged, file) == 0);
  CHECK(expect_error(commit(file, adding({an_order("m456")})), ErrorKind::damaged, file) == 0);
  CHECK(bytes_of(file) == bytes);
}

TEST_CASE("a store with damaged bytes is read right, or refused; never a crash, never an exception") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m123"), an_order("m456", "suzuki")})));
  const auto whole = bytes_of(file);
  std::minstd_rand random(7);
  for (int round = 0; round < 200; ++round) {
    auto bytes = whole;
    for (int flip = 0; flip < 20; ++flip) {
      bytes[100 + random() % (bytes.size() - 100)] = static_cast<char>(random());
    }
    const auto damaged = scratch / ("damaged" + std::to_string(round));
    write_bytes(damaged, bytes);
    const auto store = reading(damaged);
    static_cast<void>(store.orders().find("m123", ""));
    static_cast<void>(store.orders().due({hour(100), hour(100)}, FakeMarkets()));
    static_cast<void>(store.orders().search({.all = true, .text = "cup"}));
    static_cast<void>(store.orders().buyers(""));
    static_cast<void>(store.orders().log(0, 0));
    static_cast<void>(store.orders().complete("m", Offer::all, 10));
    const auto written = commit(damaged, adding({an_order("m789")}));
    CHECK((written || !written.error().what.empty()));
  }
}

}  // namespace trouble_test
