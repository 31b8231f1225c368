#include "store/apply_changes.hpp"
#include "store/book.hpp"
#include "store/scratch.hpp"
#include "store/session.hpp"
#include "store/shop.hpp"

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <catch2/catch.hpp>

#include <functional>
#include <iterator>
#include <utility>

namespace plans_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

/// Remembers every statement that a connection runs.
class Listener {
 public:
  explicit Listener(SQLite::Database& database) : database_(database) {
    sqlite3_trace_v2(database.getHandle(), SQLITE_TRACE_STMT, &Listener::on_statement, this);
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  ~Listener() { sqlite3_trace_v2(database_.getHandle(), 0, nullptr, nullptr); }

  [[nodiscard]] std::vector<std::string> heard() { return std::exchange(heard_, {}); }

 private:
  static int on_statement(unsigned, void* self, void* statement, void*) {
    static_cast<Listener*>(self)->heard_.emplace_back(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
    return 0;
  }

  SQLite::Database& database_;
  std::vector<std::string> heard_;
};

/// The plans of all statements, a line a step.
std::string plans_of(SQLite::Database& database, const std::vector<std::string>& statements) {
  std::string plans;
  for (const std::string& sql : statements) {
    SQLite::Statement plan(database, "EXPLAIN QUERY PLAN " + sql);
    while (plan.executeStep()) {
      plans += plan.getColumn(3).getString() + "\n";
    }
  }
  return plans;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

struct Watched {
  Scratch scratch;
  std::filesystem::path file = scratch / "orders.db";
  std::unique_ptr<Session> session = opened();
  Book book{*session};
  Listener listener{session->database()};

  [[nodiscard]] std::string plans(const std::function<void()>& run) {
    run();
    return plans_of(session->database(), listener.heard());
  }

 private:
  [[nodiscard]] std::unique_ptr<Session> opened() const {
    REQUIRE(commit(file, adding({an_order("m123"), an_order("m456", "suzuki")})));
    return ok(Session::for_writing(file, {.now = hour(34)}));
  }
};

}  // namespace

TEST_CASE("due reads the index of open orders and nothing else of the orders, in its sequence") {
  Watched watched;
  const auto plans = watched.plans([&] { REQUIRE(watched.book.due({hour(100), hour(100)}, FakeMarkets())); });
  CAPTURE(plans);
  CHECK(contains(plans, "SEARCH o USING COVERING INDEX orders_due (next_due_at<?)"));
  CHECK(contains(plans, "SEARCH u USING COVERING INDEX orders_left_unpaid (buyer=?"));
  CHECK(contains(plans, "SEARCH b USING INTEGER PRIMARY KEY (rowid=?)"));
  CHECK(contains(plans, "SEARCH e USING PRIMARY KEY (order_number=?)"));
  CHECK_FALSE(contains(plans, "SEARCH o USING INDEX"));
  for (const auto* table : {"SCAN o", "SCAN e", "SCAN b", "SCAN u", "SCAN p"}) CHECK_FALSE(contains(plans, table));
  CHECK_FALSE(contains(plans, "TEMP B-TREE"));
}

TEST_CASE("what is asked often scans no table") {
  Watched watched;
  const auto& book = watched.book;
  struct Row {
    std::string says;
    std::function<void()> run;
    std::string index;
  };
  const auto rows = std::vector<Row>{
      {"an exact id", [&] { REQUIRE(book.find("m123", "")); }, "orders_id (id=?)"},
      {"a prefix", [&] { REQUIRE(book.find("m12", "")); }, "orders_open_id (id>? AND id<?)"},
      {"a prefix that is not there", [&] { REQUIRE_FALSE(book.find("m99", "")); }, "orders_id (id>? AND id<?)"},
      {"the shortest word for an order",
       [&] {
         const Order order = ok(book.find("m123", ""));
         REQUIRE(book.shortest_words({&order}, 3));
       },
       "orders_open_id (id<?)"},
      {"a page", [&] { REQUIRE(book.under_page_id("mercari", "m123")); }, "orders_page_id (page_id=? AND market=?)"},
      {"a buyer's open orders", [&] { REQUIRE(book.open_of("mercari", "tanaka", "")); },
       "orders_buyer (buyer=? AND open=?)"},
      {"a buyer by id", [&] { REQUIRE(book.buyer("mercari", "", "u1")); }, "buyer_id (buyer_id=? AND market=?)"},
      {"a buyer by name", [&] { REQUIRE(book.buyer("mercari", "tanaka", "")); },
       "buyer_name (name_key=? AND market=?)"},
      {"an order's history", [&] { REQUIRE(book.log(1, 10)); }, "PRIMARY KEY (order_number=?)"},
      {"completion", [&] { REQUIRE(book.complete("m", Offer::open, 10)); }, "orders_open_id (id>? AND id<?)"},
      {"completion of the paid", [&] { REQUIRE(book.complete("m", Offer::paid, 10)); },
       "orders_under_way_id (id>? AND id<?)"},
      {"completion of all", [&] { REQUIRE(book.complete("m", Offer::all, 10)); }, "orders_id (id>? AND id<?)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.says);
    const auto plans = watched.plans(row.run);
    CAPTURE(plans);
    CHECK(contains(plans, row.index));
    CHECK_FALSE(contains(plans, "SCAN o"));
    CHECK_FALSE(contains(plans, "SCAN e"));
    CHECK_FALSE(contains(plans, "SCAN b"));
    CHECK_FALSE(contains(plans, "SCAN a"));
    CHECK_FALSE(contains(plans, "SCAN u"));
  }
}

TEST_CASE("the last lines of the book's history are read without sorting") {
  Watched watched;
  const auto plans = watched.plans([&] { REQUIRE(watched.book.log(0, 10)); });
  CAPTURE(plans);
  CHECK(contains(plans, "USING INDEX event_command"));
  CHECK_FALSE(contains(plans, "TEMP B-TREE"));
}

TEST_CASE("a writing command scans no table") {
  Watched watched;
  Changes changes = adding({an_order("m789", "suzuki")});
  changes.events.push_back({1, an_event(EventKind::message, hour(15), "remind")});
  changes.aliases = {{1, "x1"}};
  changes.blocks.push_back({"mercari", "sato", "u9", true, hour(15), ""});
  const auto plans =
      watched.plans([&] { REQUIRE(apply_changes(watched.session->database(), changes, FakeMarkets())); });
  CAPTURE(plans);
  CHECK(contains(plans, "orders_id (id=? AND market=?)"));
  CHECK_FALSE(contains(plans, "SCAN o"));
  CHECK_FALSE(contains(plans, "SCAN e"));
  CHECK_FALSE(contains(plans, "SCAN b"));
  CHECK_FALSE(contains(plans, "SCAN a"));
}

}  // namespace plans_test
