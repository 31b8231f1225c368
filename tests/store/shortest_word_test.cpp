#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

namespace shortest_word_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

constexpr std::size_t least = 5;

Order ended(Order order) {
  Event cancelled = an_event(EventKind::cancel, hour(15));
  cancelled.by = Party::buyer;
  order.events.push_back(cancelled);
  return order;
}

std::vector<std::string> shortest(const Orders& orders, const std::vector<Order>& wanted) {
  std::vector<const Order*> listed;
  for (const Order& order : wanted) listed.push_back(&order);
  return ok(orders.shortest_words(listed, least));
}

struct Book {
  Scratch scratch;
  std::filesystem::path file = scratch / "orders.db";

  explicit Book(std::vector<Order> orders) { REQUIRE(commit(file, adding(std::move(orders)))); }

  void alias(std::int64_t order, std::string id) const {
    Changes changes = appending(order, {});
    changes.aliases = {{order, std::move(id)}};
    REQUIRE(commit(file, changes));
  }

  [[nodiscard]] std::string word(std::string_view id, std::string_view market = "") const {
    const Store store = reading(file);
    return shortest(store.orders(), {ok(store.orders().find(id, market))}).front();
  }
};

}  // namespace

TEST_CASE("a word is as long as it takes to tell an open order from the other open ones") {
  const Book book(
      {an_order("abcdefgh1111"), an_order("abcdefgx2222"), an_order("zzzzzz"), ended(an_order("abcdefgh1199"))});
  CHECK(book.word("abcdefgh1111") == "abcdefgh");
  CHECK(book.word("abcdefgx2222") == "abcdefgx");
  CHECK(book.word("zzzzzz") == "zzzzz");
}

TEST_CASE("the beginning of an order that has ended means none of all orders but it") {
  const Book book({an_order("abcdefgh1111"), ended(an_order("abcdefgh1199")), ended(an_order("abcd"))});
  CHECK(book.word("abcdefgh1199") == "abcdefgh119");
  CHECK(book.word("abcd") == "abcd");
}

TEST_CASE("a word is never the whole id of another order, ended or not, nor a second id") {
  Book book({an_order("abcdefgh1111"), ended(an_order("abcde")), ended(an_order("abcdefg")), an_order("q")});
  CHECK(book.word("abcdefgh1111") == "abcdef");
  book.alias(4, "abcdef");
  CHECK(book.word("abcdefgh1111") == "abcdefgh");
  book.alias(1, "abcdefgh");
  CHECK(book.word("abcdefgh1111") == "abcdefgh");
}

TEST_CASE("second ids of other orders are told apart too") {
  Book book({an_order("abcdefgh1111"), an_order("q"), ended(an_order("r"))});
  book.alias(2, "abcdefgh2");
  CHECK(book.word("abcdefgh1111") == "abcdefgh1");
  book.alias(3, "abcdefgh11112");
  CHECK(book.word("abcdefgh1111") == "abcdefgh1");
}

TEST_CASE("of an id that two markets have the market is told") {
  const Book book({an_order("abcdefgh1111"), ended(an_order("abcdefgh1111", "suzuki", "rakuma"))});
  CHECK(book.word("abcdefgh1111", "mercari") == "mercari:abcdefgh1111");
  CHECK(book.word("abcdefgh1111", "rakuma") == "rakuma:abcdefgh1111");
}

TEST_CASE("whatever the ids are, a word means its order") {
  std::mt19937 random(20261205);
  const auto below = [&](int end) { return std::uniform_int_distribution<int>(0, end - 1)(random); };
  std::vector<Order> orders;
  while (orders.size() < 60) {
    std::string id(static_cast<std::size_t>(3 + below(8)), 'a');
    for (char& letter : id) letter = below(4) == 0 ? 'b' : 'a';
    Order order = an_order(id, "tanaka", below(4) == 0 ? "rakuma" : "mercari");
    const auto is_it = [&](const Order& other) { return other.id == id && other.market == order.market; };
    if (std::ranges::none_of(orders, is_it)) orders.push_back(below(2) == 0 ? ended(order) : order);
  }
  const Book book(orders);
  const Store store = reading(book.file);
  const auto all = ok(store.orders().search({.all = true}));
  const auto words = shortest(store.orders(), all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(all[i].market, all[i].id, words[i]);
    CHECK(ok(store.orders().find(words[i], "")).number == all[i].number);
  }
}

}  // namespace shortest_word_test
