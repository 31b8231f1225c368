#include "commands/edit/edit.hpp"

#include "commands/answers.hpp"
#include "commands/edit/edit_cli.hpp"

#include <catch2/catch.hpp>

namespace edit_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using fake::answer;
using fake::events_of;
using story::at;

namespace {

const fake::FakeMarkets markets;
const Instant now = at("2026-12-07 10:00");

Order order_with_price() {
  Order order = fake::order_with();
  order.item = "ほん";
  order.price = Money{3200, "JPY"};
  order.pay_by = at("2026-12-08 24:00");
  return order;
}

Result<ChangeReport> edited(const store::Orders& book, edit::Options options) {
  options.order = "m12345678901";
  return edit::run(options, book, markets, now);
}

Result<ChangeReport> edited(edit::Options options) {
  const fake::FakeBook book({order_with_price()});
  return edited(book, std::move(options));
}

/// The options with one field typed.
edit::Options with(std::optional<std::string> edit::Options::*field, std::string text) {
  edit::Options options;
  options.*field = std::move(text);
  return options;
}

edit::Options with(std::optional<std::string> TypedFields::*field, std::string text) {
  edit::Options options;
  options.fields.*field = std::move(text);
  return options;
}

}  // namespace

TEST_CASE("edit reads the fields to correct, and needs one") {
  const auto options = fake::options_of<edit::Options>(
      edit::command,
      fake::words({{"ID", {"m1"}}, {"price", {"3300"}}, {"item", {""}}, {"buyer-id", {"b7"}}, {"alias", {"m2"}}}));
  CHECK(options.order == "m1");
  CHECK(options.fields.price == "3300");
  CHECK(options.fields.item == "");
  CHECK(options.fields.buyer_id == "b7");
  CHECK(options.alias == "m2");
  CHECK(options.fields.buyer == std::nullopt);
  CHECK(fake::refusal(edit::command, fake::words({{"ID", {"m1"}}})) == "usage: `edit` needs the field to correct");
}

TEST_CASE("a correction keeps the old value in the history") {
  using edit::Options;
  struct {
    edit::Options options;
    std::string line;
    std::string told{};  ///< on the screen, where that differs
  } const rows[] = {
      {with(&TypedFields::buyer, "田中"), "buyer: tanaka -> 田中"},
      {with(&TypedFields::buyer, ""), "buyer: tanaka -> -"},
      {with(&TypedFields::buyer_id, "b7"), "buyer_id: - -> b7", "buyer's id: b7"},
      {with(&TypedFields::item, "本"), "item: ほん -> 本"},
      {with(&TypedFields::price, "¥3,300"), "price: ¥3,200 -> ¥3,300"},
      {with(&TypedFields::price, ""), "price: ¥3,200 -> -"},
      {with(&TypedFields::payment, "bank"), "payment: konbini -> bank"},
      {with(&Options::ordered, "2026-12-05 13:00"), "ordered_at: 2026-12-05T05:00:00Z -> 2026-12-05T04:00:00Z",
       "ordered: Sat 5 Dec 2026 14:00 -> Sat 5 Dec 2026 13:00"},
      {with(&TypedFields::pay_by, "2026-12-10"), "pay_by: 2026-12-08T15:00:00Z -> 2026-12-10T15:00:00Z",
       "pay by: Tue 8 Dec 2026 24:00 -> Thu 10 Dec 2026 24:00"},
      {with(&TypedFields::pay_by, ""), "pay_by: 2026-12-08T15:00:00Z -> -", "pay by: Tue 8 Dec 2026 24:00 -> -"},
      {with(&TypedFields::ship_by, "2026-12-12"), "ship_by: - -> 2026-12-12T15:00:00Z",
       "ship by: Sat 12 Dec 2026 24:00"},
  };
  for (const auto& row : rows) {
    INFO(row.line);
    const auto report = edited(row.options);
    CHECK(events_of(report) == "edit 2026-12-07 10:00:00 text " + row.line);
    CHECK(answer(report) == "corrected m12345678901, " + (row.told.empty() ? row.line : row.told));
  }
}

TEST_CASE("the correction carries the order as it is to be") {
  edit::Options options = with(&TypedFields::price, "3300");
  options.fields.item = "本";
  const auto report = edited(options);
  REQUIRE(report);
  CHECK(report->changes.events.size() == 2);
  REQUIRE(report->changes.corrections.size() == 1);
  const Order& after = report->changes.corrections.front().order;
  CHECK(after.number == 1);
  CHECK(after.item == "本");
  CHECK(after.price == Money{3300, "JPY"});
  CHECK(after.buyer == "tanaka");
  CHECK(report->orders.front().order.events.size() == 2);
  CHECK(report->orders.front().order.price == Money{3300, "JPY"});
}

TEST_CASE("a correction that cannot be is refused") {
  using edit::Options;
  struct {
    edit::Options options;
    std::string kind;
  } const rows[] = {
      {with(&TypedFields::price, "1e5"), "usage"},
      {with(&TypedFields::price, "-1"), "usage"},
      {with(&TypedFields::payment, " "), "usage"},
      {with(&TypedFields::pay_by, "2026-02-30"), "usage"},
      {with(&Options::ordered, ""), "usage"},
      {with(&Options::alias, "m1;ls"), "usage"},
      {with(&Options::ordered, "2026-12-08 10:00"), "out-of-range"},
      {with(&TypedFields::pay_by, "2026-12-01"), "out-of-range"},
      {with(&TypedFields::ladder, "gentle"), "not-found"},
      {with(&TypedFields::buyer, "tanaka"), "already"},
      {with(&TypedFields::price, "3,200"), "already"},
      {with(&Options::alias, "m12345678901"), "already"},
  };
  for (const auto& row : rows) {
    const auto report = edited(row.options);
    REQUIRE_FALSE(report);
    CHECK(to_string(report.error().kind) == row.kind);
  }
}

TEST_CASE("an order was placed before it has to be paid") {
  Order order = order_with_price();
  order.pay_by = at("2026-12-06 10:00");
  order.events.clear();
  const fake::FakeBook book({order});
  auto later = with(&edit::Options::ordered, "2026-12-06 12:00");
  CHECK(answer(edited(book, later)) ==
        "out-of-range: --ordered Sun 6 Dec 2026 12:00 is not before the pay-by of m12345678901, Sun 6 Dec 2026 10:00");
  later.fields.pay_by = "2026-12-09";
  CHECK(edited(book, later).has_value());
}

TEST_CASE("an order was placed before anything happened to it") {
  const fake::FakeBook book({fake::order_with({story::message("thanks", at("2026-12-05 15:00"))})});
  CHECK(edited(book, with(&edit::Options::ordered, "2026-12-05 15:00")).has_value());
  CHECK(answer(edited(book, with(&edit::Options::ordered, "2026-12-05 15:01"))) ==
        "out-of-range: --ordered Sat 5 Dec 2026 15:01 is later than what happened to m12345678901 at Sat 5 Dec 2026 "
        "15:00");
}

TEST_CASE("an order takes a second id that no other order has") {
  Order other = fake::order_with();
  other.id = "m99999999999";
  fake::FakeBook book({fake::order_with(), other});
  const auto report = edited(book, with(&edit::Options::alias, "m55555555555"));
  CHECK(events_of(report) == "edit 2026-12-07 10:00:00 text alias: - -> m55555555555");
  REQUIRE(report);
  CHECK(report->changes.aliases == std::vector<store::Alias>{{1, "m55555555555"}});
  CHECK(report->changes.corrections.empty());

  CHECK(edited(book, with(&edit::Options::alias, "m999")).has_value());
  CHECK(answer(edited(book, with(&edit::Options::alias, "m99999999999"))) ==
        "exists: m99999999999 is the order m99999999999 already");
  book.alias("m55555555555", 1);
  CHECK(answer(edited(book, with(&edit::Options::alias, "m55555555555"))) ==
        "already: m55555555555 means the order m12345678901 already");
}

TEST_CASE("an order that turns out to be a blocked buyer's is marked so") {
  fake::FakeBook book({fake::order_with()});
  book.buyer_named("mercari", "suzuki").blocked = true;
  const auto report = edited(book, with(&TypedFields::buyer, "suzuki"));
  CHECK(events_of(report) == "edit 2026-12-07 10:00:00 text buyer: tanaka -> suzuki | block 2026-12-07 10:00:00");
  REQUIRE(report);
  CHECK(fake::sentences(report->warnings) == "the buyer suzuki is blocked on mercari");
  CHECK(report->orders.front().assessment.find("block")->status == StepStatus::done);
}

}  // namespace edit_test
