#include "commands/short_ids.hpp"

#include "commands/fake_book.hpp"
#include "policy/story.hpp"

#include <catch2/catch.hpp>

namespace short_ids_test {

using namespace ordertrack;
using commands::ShortIds;

namespace {

Order of_id(std::string id) {
  Order order = story::konbini_order(story::at("2026-12-05 14:00"));
  order.id = std::move(id);
  return order;
}

/// The ids of the book's orders as a list shows them that names only these.
std::vector<std::string> shown(const fake::FakeBook& book, const std::vector<std::string>& ids) {
  std::vector<Order> orders;
  for (const std::string& id : ids) orders.push_back(book.find(id, {}).value());
  std::vector<const Order*> listed;
  for (const Order& order : orders) listed.push_back(&order);
  const ShortIds cut = ShortIds::of(listed, book).value();
  std::vector<std::string> texts;
  for (const Order& order : orders) texts.push_back(cut(order));
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a long id is cut to a beginning that means its order, listed or not") {
  const fake::FakeBook book({of_id("0123456789abcdef0123456789abcdef"), of_id("0123456789abcdef0923456789abcdef"),
                             of_id("m12345678901"), of_id("ffff456789abcdef0123456789abcdef")});
  CHECK(shown(book, {"0123456789abcdef0123456789abcdef", "m12345678901", "ffff456789abcdef0123456789abcdef"}) ==
        Texts{"0123456789abcdef01", "m12345678901", "ffff456789ab"});
}

TEST_CASE("an id that begins another is shown as much longer as it takes, and never longer than it is") {
  const fake::FakeBook book({of_id("0123456789abcdef01234"), of_id("0123456789abcdef01234-2")});
  CHECK(shown(book, {"0123456789abcdef01234", "0123456789abcdef01234-2"}) ==
        Texts{"0123456789abcdef01234", "0123456789abcdef01234-"});
}

TEST_CASE("ids stay whole unless they were cut, and one that is not in the list does too") {
  const fake::FakeBook book({of_id("0123456789abcdef0123456789abcdef")});
  const Order order = book.find("0123456789abcdef0123456789abcdef", {}).value();
  CHECK(ShortIds()(order) == order.id);
  CHECK(ShortIds::of({}, book).value()(order) == order.id);
}

}  // namespace short_ids_test
