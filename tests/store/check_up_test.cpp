#include "store/check_up.hpp"

#include "store/database.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <filesystem>

namespace check_up_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

struct ABook {
  Scratch scratch;
  std::filesystem::path file = scratch / "orders.db";

  ABook() { REQUIRE(commit(file, adding({an_order("m1"), an_order("m2", "sato", "rakuma")}))); }

  [[nodiscard]] CheckUp looked_over(const FakeMarkets& markets = FakeMarkets()) const {
    const std::string before = bytes_of(file);
    const auto names = scratch.names();
    CheckUp found = check_up(file, markets, hour(20), unwatched).value();
    CHECK(bytes_of(file) == before);
    CHECK(scratch.names() == names);
    return found;
  }
};

}  // namespace

TEST_CASE("a sound book is opened, read and counted") {
  const ABook book;
  const CheckUp found = book.looked_over();
  REQUIRE(found.header);
  CHECK(found.header->content == Content::order_book);
  CHECK_FALSE(found.killed_writer);
  CHECK_FALSE(found.unreadable);
  REQUIRE(found.book);
  CHECK(found.book->damage.empty());
  CHECK(found.book->lost_references == 0);
  CHECK(found.book->assessed);
  CHECK(found.book->newest_command == hour(14));
  CHECK(found.book->markets == std::vector<std::string>{"mercari", "rakuma"});
  CHECK(found.book->counts.orders == 2);
  CHECK(found.book->counts.open == 2);
  CHECK(found.book->counts.buyers == 2);
  CHECK(found.book->counts.commands == 1);
  const auto journal = std::pair<std::string, std::string>("journal_mode", "delete");
  CHECK(std::ranges::find(found.book->pragmas, journal) != found.book->pragmas.end());
}

TEST_CASE("what was computed under other rules is seen") {
  const ABook book;
  CHECK_FALSE(book.looked_over(FakeMarkets("rules 2")).book->assessed);
}

TEST_CASE("whoever watches can stop it") {
  const ABook book;
  run_sql(book.file,
          "INSERT INTO setting WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
          " SELECT i, i FROM n");
  const auto stops = [](const Progress&) { return GoOn::no; };
  CHECK(error_of(check_up(book.file, FakeMarkets(), hour(20), stops)).kind == ErrorKind::interrupted);
}

TEST_CASE("a place without a book stays as it is") {
  const Scratch scratch;
  const CheckUp found = check_up(scratch / "none" / "orders.db", FakeMarkets(), hour(20), unwatched).value();
  REQUIRE(found.header);
  CHECK(found.header->content == Content::nothing);
  CHECK_FALSE(found.book);
  CHECK(scratch.names().empty());
}

TEST_CASE("a file of another kind is told as every command tells it") {
  const Scratch scratch;
  write_bytes(scratch / "orders.db", "m12345678901 tanaka 3200\n");
  const CheckUp found = check_up(scratch / "orders.db", FakeMarkets(), hour(20), unwatched).value();
  CHECK(error_of(found.header).kind == ErrorKind::not_our_file);
}

TEST_CASE("damage in an index is found") {
  const ABook book;
  run_sql(book.file, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'orders_open_id'");
  run_sql(book.file,
          "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'open = 1', 'open = 0') "
          "WHERE name = 'orders_left_unpaid' OR name = 'orders_due'");
  const CheckUp found = book.looked_over();
  REQUIRE(found.book);
  CHECK_FALSE(found.book->damage.empty());
}

TEST_CASE("a row that refers to one that is not there is found") {
  const ABook book;
  run_sql(book.file, "PRAGMA foreign_keys = OFF; DELETE FROM buyer WHERE name = 'sato'");
  CHECK(book.looked_over().book->lost_references == 1);
}

TEST_CASE("a book in WAL mode is not opened, for SQLite would make files beside it") {
  const ABook book;
  run_sql(book.file, "PRAGMA journal_mode = WAL");
  const CheckUp found = book.looked_over();
  CHECK(found.header->journal == Journal::wal);
  CHECK_FALSE(found.book);
}

TEST_CASE("copies that were never finished are named") {
  const ABook book;
  write_bytes(book.scratch / ".copy.db.77.draft", "half");
  write_bytes(book.scratch / ".hidden", "");
  CHECK(book.looked_over().drafts == std::vector<std::filesystem::path>{book.scratch / ".copy.db.77.draft"});
}

}  // namespace check_up_test
