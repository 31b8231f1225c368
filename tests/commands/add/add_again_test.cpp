#include "commands/add/adding.hpp"

namespace add_again_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using namespace ordertrack::adding;
using fake::answer;
using story::at;
using story::cancelled;
using story::event;

namespace {

Order earlier_order(std::string id, std::vector<Event> events) {
  Order order = story::order_with(story::konbini_order(at("2026-11-22 10:00")), std::move(events));
  order.id = std::move(id);
  return order;
}

const Event given_up = cancelled(Party::seller, at("2026-11-26 10:00"));

}  // namespace

TEST_CASE("an id that is there is refused while its order stands, and gets a number once it has ended") {
  const Event paid = event(EventKind::pay, at("2026-11-23 10:00"));
  const Event received = event(EventKind::receive, at("2026-11-25 10:00"));
  struct {
    std::vector<Order> book;
    std::string answer;
  } const rows[] = {
      {{earlier_order("m12345678901", {})}, "exists: the order m12345678901 is there already"},
      {{earlier_order("m12345678901", {paid})}, "exists: the order m12345678901 is there already"},
      {{earlier_order("m12345678901", {given_up}), earlier_order("m12345678901-2", {})},
       "exists: the order m12345678901-2 is there already"},
      {{earlier_order("m12345678901", {given_up})}, "mercari:m12345678901-2"},
      {{earlier_order("m12345678901", {paid, received})}, "mercari:m12345678901-2"},
      {{earlier_order("m12345678901", {given_up}), earlier_order("m12345678901-2", {given_up})},
       "mercari:m12345678901-3"},
      {{earlier_order("m12345678901", {given_up}), earlier_order("m12345678901-3", {given_up})},
       "mercari:m12345678901-4"},
  };
  add::Options options;
  options.word = "mercari:m12345678901";
  for (const auto& row : rows) {
    const fake::FakeBook book(row.book);
    const auto report = added(options, book);
    if (!report) {
      CHECK(fake::text_of(report.error()) == row.answer);
      continue;
    }
    const Order& order = order_of(report);
    CHECK(order.market + ":" + order.id == row.answer);
    CHECK(order.page_id == "m12345678901");
    CHECK(page_address(*markets().find("mercari"), order) == "https://jp.mercari.com/transaction/m12345678901");
    CHECK(report->said.size() == 2);
  }
}

TEST_CASE("what to do about an id that is there, and what became of one that is used again") {
  add::Options options;
  options.word = "mercari:m12345678901";
  CHECK(fake::hints(added(options, fake::FakeBook({earlier_order("m12345678901", {})}))) ==
        "see ordertrack status m12345678901; correct it with ordertrack edit m12345678901");
  CHECK(answer(added(options, fake::FakeBook({earlier_order("m12345678901", {given_up})}))) ==
        "recorded: m12345678901-2 on Mercari, to be paid until Mon 7 Dec 2026 24:00 | "
        "the market has sold under m12345678901 before: this order is m12345678901-2");
}

TEST_CASE("the same id on another market is another order") {
  add::Options options;
  options.word = "shop:m12345678901";
  CHECK(order_of(added(options, fake::FakeBook({earlier_order("m12345678901", {})}))).id == "m12345678901");
}

TEST_CASE("a blocked buyer is warned of, and the new order carries the block") {
  fake::FakeBook book;
  book.buyer_named("mercari", "tanaka", "77").blocked = true;
  for (const auto& options : {typed(&TypedFields::buyer, "tanaka"), typed(&TypedFields::buyer_id, "77")}) {
    auto on_mercari = options;
    on_mercari.market = "mercari";
    const auto report = added(on_mercari, book);
    CHECK(events_of(order_of(report)) == "add 2026-12-05 14:30:00 | block 2026-12-05 14:30:00");
    CHECK(fake::sentences(report->warnings) == "the buyer tanaka is blocked on mercari");
    auto elsewhere = options;
    elsewhere.market = "shop";
    CHECK(events_of(order_of(added(elsewhere, book))) == "add 2026-12-05 14:30:00");
  }
}

TEST_CASE("a buyer who has left orders unpaid is warned of") {
  const auto warned = [](int count) {
    std::vector<Order> orders;
    for (int i = 0; i < count; ++i) orders.push_back(earlier_order("m9000000000" + std::to_string(i), {given_up}));
    add::Options options = typed(&TypedFields::buyer, "tanaka");
    options.market = "mercari";
    const auto report = added(options, fake::FakeBook(orders));
    CHECK(order_of(report).buyer_unpaid_before == count);
    return fake::sentences(report->warnings);
  };
  CHECK(warned(0).empty());
  CHECK(warned(1) == "the same name, tanaka, has left 1 earlier order unpaid");
  CHECK(warned(2) == "the same name, tanaka, has left 2 earlier orders unpaid");
}

TEST_CASE("what a linked buyer left unpaid elsewhere counts, and is no matter of names") {
  fake::FakeBook book;
  store::Buyer& known = book.buyer_named("mercari", "tanaka");
  known.linked = true;
  known.unpaid_of_person = 3;
  add::Options options = typed(&TypedFields::buyer, "tanaka");
  options.market = "mercari";
  const auto report = added(options, book);
  CHECK(fake::sentences(report->warnings) == "this buyer, tanaka, has left 3 earlier orders unpaid");
  CHECK(order_of(report).buyer_unpaid_before == 3);
}

TEST_CASE("a buyer of whom only the market's id is known is warned of by that") {
  fake::FakeBook book;
  store::Buyer& known = book.buyer_named("mercari", "", "77");
  known.blocked = true;
  known.unpaid_of_person = 1;
  add::Options options = typed(&TypedFields::buyer_id, "77");
  options.market = "mercari";
  CHECK(fake::sentences(added(options, book)->warnings) ==
        "the buyer 77 is blocked on mercari | this buyer, 77, has left 1 earlier order unpaid");
}

TEST_CASE("the answer says what was recorded and what comes next; warnings go beside it") {
  fake::FakeBook book;
  book.buyer_named("mercari", "tanaka").blocked = true;
  add::Options options = typed(&TypedFields::buyer, "tanaka");
  options.market = "mercari";
  const auto report = added(options, book);
  output::Streams streams;
  show(*report, Written::yes, streams);
  CHECK(streams.out ==
        "recorded: m12345678901 on Mercari, to be paid until Mon 7 Dec 2026 24:00\n"
        "next for m12345678901: now: thank the buyer\n");
  CHECK(streams.err == "warning: the buyer tanaka is blocked on mercari\n");

  output::Streams quiet;
  quiet.quiet = true;
  show(*report, Written::yes, quiet);
  CHECK(quiet.out.empty());
  CHECK(quiet.err == streams.err);

  output::Streams dry;
  show(*report, Written::dry_run, dry);
  CHECK(dry.out == "dry run, nothing is written; it would be:\n" + streams.out);
}

}  // namespace add_again_test
