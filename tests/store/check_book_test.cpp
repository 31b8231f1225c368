#include "store/check_book.hpp"

#include "store/database.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"
#include "store/version.hpp"

#include <catch2/catch.hpp>

namespace check_book_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

struct ABook {
  Scratch scratch;
  std::filesystem::path file = scratch / "orders.db";

  ABook() { REQUIRE(commit(file, adding({an_order("m1"), an_order("m2")}))); }

  [[nodiscard]] std::string flaw() const { return ok(check_book(file, unwatched, msg("checking"))).flaw; }
};

}  // namespace

TEST_CASE("a sound book is told with what is in it") {
  const ABook book;
  const auto check = ok(check_book(book.file, unwatched, msg("checking")));
  CHECK(check.flaw.empty());
  CHECK(check.facts.orders == 2);
  CHECK(check.facts.bytes == static_cast<std::int64_t>(std::filesystem::file_size(book.file)));
  CHECK(check.facts.last_command == hour(14));
  CHECK(ok(look_into(book.file)).orders == 2);
}

TEST_CASE("where there is no book there is nothing to check") {
  const Scratch scratch;
  CHECK(error_of(check_book(scratch / "none.db", unwatched, msg("checking"))).kind == ErrorKind::not_found);
  CHECK(error_of(look_into(scratch / "none.db")).kind == ErrorKind::not_found);
  CHECK(scratch.names().empty());
}

TEST_CASE("what others put into the schema is a flaw") {
  const ABook book;
  const auto [sql, flaw] = GENERATE(table<std::string, std::string>({
      {"CREATE TRIGGER steal AFTER INSERT ON orders BEGIN DELETE FROM event; END",
       "the trigger steal is not of ordertrack"},
      {"CREATE VIEW spy AS SELECT * FROM buyer", "the view spy is not of ordertrack"},
      {"CREATE TABLE more (x)", "the table more is not of ordertrack"},
      {"CREATE INDEX more ON orders (item)", "the index more is not of ordertrack"},
      {"ALTER TABLE orders ADD COLUMN more TEXT", "the table orders is not as ordertrack makes it"},
      {"DROP INDEX orders_buyer", "the index orders_buyer is missing"},
      {"DROP TABLE alias", "the index alias_order is missing"},
  }));
  run_sql(book.file, sql);
  CHECK(book.flaw() == flaw);
}

TEST_CASE("what ANALYZE leaves in the schema is no flaw") {
  const ABook book;
  run_sql(book.file, "ANALYZE");
  CHECK(book.flaw().empty());
}

TEST_CASE("in a book of a newer minor version only what acts is a flaw") {
  const ABook book;
  run_sql(book.file,
          "ALTER TABLE orders ADD COLUMN colour TEXT; CREATE TABLE more (x INTEGER) STRICT;"
          "PRAGMA user_version = " +
              std::to_string(user_version(major_version, 999)));
  CHECK(book.flaw().empty());
  run_sql(book.file, "CREATE TRIGGER steal AFTER INSERT ON orders BEGIN DELETE FROM event; END");
  CHECK(book.flaw() == "the trigger steal is not of ordertrack");
}

TEST_CASE("rows that break a rule are a flaw") {
  const ABook book;
  SECTION("an index that lies") {
    run_sql(book.file,
            "PRAGMA writable_schema = ON;"
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'orders_id')"
            " WHERE name = 'orders_page_id'");
  }
  SECTION("a row that refers to none") { run_sql(book.file, "UPDATE event SET command = 99"); }
  SECTION("a word that is not known") {
    run_sql(book.file, "PRAGMA ignore_check_constraints = ON; UPDATE orders SET phase = 'lost'");
  }
  CHECK_FALSE(book.flaw().empty());
}

TEST_CASE("whoever watches can stop the check") {
  const ABook book;
  run_sql(book.file,
          "INSERT INTO setting WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
          " SELECT i, i FROM n");
  int looks = 0;
  const Watcher stops = [&](const Progress& progress) {
    CHECK(progress.what.id == "checking");
    ++looks;
    return GoOn::no;
  };
  CHECK(error_of(check_book(book.file, stops, msg("checking"))).kind == ErrorKind::interrupted);
  CHECK(looks == 1);
}

}  // namespace check_book_test
