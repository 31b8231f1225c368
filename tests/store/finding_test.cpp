#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

namespace finding_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

Order ended(Order order) {
  Event cancelled = an_event(EventKind::cancel, hour(15));
  cancelled.by = Party::buyer;
  order.events.push_back(cancelled);
  return order;
}

/// m12345 and m12999 are open, m12777 and m55500 ended; s777 is on two markets, with alias x100 for m12345.
struct Book {
  Scratch scratch;
  std::filesystem::path file = scratch / "orders.db";
  Store store = filled();

  [[nodiscard]] Result<Order> find(std::string_view word, std::string_view market = "") const {
    return store.orders().find(word, market);
  }

 private:
  [[nodiscard]] Store filled() const {
    REQUIRE(commit(file, adding({an_order("m12345"), an_order("m12999"), ended(an_order("m12777")),
                                 ended(an_order("m55500")), an_order("s777"), an_order("s777", "suzuki", "rakuma")})));
    Changes changes = appending(1, {});
    changes.aliases = {{1, "x100"}};
    REQUIRE(commit(file, changes));
    return reading(file);
  }
};

}  // namespace

TEST_CASE("a word finds its order") {
  struct Row {
    std::string word, market, id, on;
  };
  const auto rows = std::vector<Row>{
      {"m12345", "", "m12345", "mercari"},
      {"x100", "", "m12345", "mercari"},
      {"x10", "", "m12345", "mercari"},
      {"mercari:m12345", "", "m12345", "mercari"},
      {"m123", "", "m12345", "mercari"},
      {"m129", "", "m12999", "mercari"},
      {"m127", "", "m12777", "mercari"},
      {"m55", "", "m55500", "mercari"},
      {"rakuma:s777", "", "s777", "rakuma"},
      {"s777", "rakuma", "s777", "rakuma"},
      {"s77", "mercari", "s777", "mercari"},
      {"mercari:m123", "", "m12345", "mercari"},
      {"mercari:s777", "mercari", "s777", "mercari"},
  };
  const Book book;
  for (const Row& row : rows) {
    CAPTURE(row.word, row.market);
    const Order order = ok(book.find(row.word, row.market));
    CHECK(order.id == row.id);
    CHECK(order.market == row.on);
  }
}

TEST_CASE("a prefix is sought among the open orders first") {
  const Scratch scratch;
  REQUIRE(commit(scratch / "orders.db", adding({ended(an_order("m12777")), an_order("m12999")})));
  CHECK(stored(scratch / "orders.db", "m12").id == "m12999");
}

TEST_CASE("a word that fits several orders names them") {
  struct Row {
    std::string word, market, candidates;
  };
  const auto rows = std::vector<Row>{
      {"m12", "", "mercari:m12345, mercari:m12999"},
      {"s777", "", "mercari:s777, rakuma:s777"},
      {"s77", "", "mercari:s777, rakuma:s777"},
  };
  const Book book;
  for (const Row& row : rows) {
    CAPTURE(row.word);
    const Error error = error_of(book.find(row.word, row.market));
    CHECK(error.kind == ErrorKind::ambiguous);
    CHECK(argument(error.what, "candidates") == row.candidates);
    CHECK(argument(error.what, "word") == row.word);
  }
}

TEST_CASE("of many candidates five are named") {
  const Scratch scratch;
  std::vector<Order> orders;
  for (int i = 0; i < 7; ++i) {
    orders.push_back(an_order("m100" + std::to_string(i)));
  }
  REQUIRE(commit(scratch / "orders.db", adding(orders)));
  CHECK(argument(error_of(reading(scratch / "orders.db").orders().find("m100", "")).what, "candidates") ==
        "mercari:m1000, mercari:m1001, mercari:m1002, mercari:m1003, mercari:m1004, ...");
}

TEST_CASE("a word that fits nothing is not found, and named") {
  const auto word = GENERATE(as<std::string>{}, "m9", "m12346", "m1", "M12345", "mercari:", "rakuma:m12345", "a:b:c",
                             "x1", "x101", "m12345-2");
  const Book book;
  const Error error = error_of(book.find(word));
  CHECK(error.kind == ErrorKind::not_found);
  CHECK(error.hints.front().id.find("ordertrack status --all") != std::string_view::npos);
}

TEST_CASE("an order of another market than the one asked for is not found") {
  const Book book;
  CHECK(error_of(book.find("m12345", "rakuma")).kind == ErrorKind::not_found);
  CHECK(error_of(book.find("mercari:m12345", "rakuma")).kind == ErrorKind::not_found);
}

TEST_CASE("a word with a character that stands in no id is a mistake, and the character is named") {
  struct Row {
    std::string word, character;
  };
  const auto rows = std::vector<Row>{{"m123$(x)", "$"}, {"m 123", " "}, {"m1'--", "'"},       {"m１２３", "１"},
                                     {"-rf*", "*"},     {"田中", "田"}, {"m123\xff", "\xff"}, {"m/../x", "/"}};
  const Book book;
  for (const Row& row : rows) {
    CAPTURE(row.word);
    const Error error = error_of(book.find(row.word));
    CHECK(error.kind == ErrorKind::usage);
    CHECK(argument(error.what, "character") == row.character);
    CHECK(argument(error.what, "word") == row.word);
  }
}

TEST_CASE("the orders under one page come oldest first, those with another id too") {
  Order second = an_order("m123-2");
  second.page_id = "m123";
  Order elsewhere = an_order("m123", "tanaka", "rakuma");
  const Scratch scratch;
  REQUIRE(commit(scratch / "orders.db", adding({an_order("m123"), an_order("m999"), second, elsewhere})));
  const auto store = reading(scratch / "orders.db");
  CHECK(ids(ok(store.orders().under_page_id("mercari", "m123"))) == Ids{"m123", "m123-2"});
  CHECK(ids(ok(store.orders().under_page_id("rakuma", "m123"))) == Ids{"m123"});
  CHECK(ok(store.orders().under_page_id("mercari", "m12")).empty());
}

}  // namespace finding_test
