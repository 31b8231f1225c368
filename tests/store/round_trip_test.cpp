#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

namespace round_trip_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

template <typename Make>
auto perhaps(const Make& make) {
  return *rc::gen::arbitrary<bool>() ? std::optional(make()) : std::nullopt;
}

Instant any_instant() { return hour(*rc::gen::inRange(-10'000, 10'000)); }
std::string any_text() { return *rc::gen::string<std::string>(); }
std::string any_word() { return *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('a', '{'))); }

Event any_event() {
  constexpr auto kinds = std::to_array<EventKind>(
      {EventKind::add, EventKind::edit, EventKind::note, EventKind::message, EventKind::done, EventKind::block,
       EventKind::unblock, EventKind::skip, EventKind::reply, EventKind::promise, EventKind::snooze, EventKind::pay,
       EventKind::ship, EventKind::receive, EventKind::cancel, EventKind::remove});
  Event event = an_event(kinds.at(*rc::gen::inRange<std::size_t>(0, kinds.size())), any_instant());
  const bool has_step =
      event.kind == EventKind::message || event.kind == EventKind::done || event.kind == EventKind::skip;
  event.step = has_step ? any_word() : "";
  event.again = has_step;
  event.until = perhaps(any_instant);
  event.deadline = perhaps(any_instant);
  event.by = perhaps([] { return *rc::gen::element(Party::seller, Party::market, Party::buyer); });
  event.text = any_text();
  return event;
}

/// Buyers differ from order to order: what one order says of a buyer would show on the others.
Order any_order(int number) {
  const auto suffix = std::to_string(number);
  Order order;
  order.market = *rc::gen::element<std::string>("mercari", "rakuma", "gone");
  order.id = any_word().substr(0, 60) + suffix;
  order.page_id = *rc::gen::arbitrary<bool>() ? order.id : any_text();
  order.buyer = *rc::gen::arbitrary<bool>() ? any_text() + suffix : "";
  order.buyer_id = *rc::gen::arbitrary<bool>() ? any_text() + suffix : "";
  order.item = any_text();
  order.price = perhaps([] { return Money{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000), any_text()}; });
  order.payment = any_text();
  order.ordered_at = any_instant();
  order.pay_by = perhaps(any_instant);
  order.ship_by = perhaps(any_instant);
  order.ladder = any_text();
  std::generate_n(std::back_inserter(order.events), *rc::gen::inRange(0, 6), any_event);
  return order;
}

/// The order as the store must hand it out: with its number, and its history numbered and sorted.
Order expected(Order order, std::int64_t number) {
  order.number = number;
  std::int64_t sequence = 0;
  for (Event& event : order.events) {
    event.sequence = ++sequence;
  }
  sort_history(order.events);
  return order;
}

}  // namespace

TEST_CASE("what is written is read back equal, one by one and in the list of open orders") {
  CHECK(rc::check([] {
    const Scratch scratch;
    const auto file = scratch / "orders.db";
    std::vector<Order> orders;
    for (int i = 0; i < *rc::gen::inRange(1, 5); ++i) {
      orders.push_back(any_order(i));
    }
    RC_ASSERT(commit(file, adding(orders)).has_value());
    const auto store = reading(file);
    std::int64_t number = 0;
    for (const Order& order : orders) {
      Order read = ok(store.orders().find(order.id, order.market));
      read.buyer_unpaid_before = 0;
      RC_ASSERT(read == expected(order, ++number));
    }
    for (const Order& open : ok(store.orders().search({}))) {
      RC_ASSERT(open == ok(store.orders().find(open.id, open.market)));
    }
  }));
}

}  // namespace round_trip_test
