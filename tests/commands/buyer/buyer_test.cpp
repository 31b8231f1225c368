#include "commands/buyer/buyer.hpp"

#include "commands/answers.hpp"
#include "commands/buyer/buyer_cli.hpp"

#include <catch2/catch.hpp>

namespace buyer_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using fake::answer;
using story::at;

namespace {

const fake::FakeMarkets markets;
const Instant now = at("2026-12-07 10:00");

/// Tanaka on Mercari left an order unpaid and is blocked; on Rakuma somebody has the same name; Suzuki is new.
struct Neighbours {
  fake::FakeBook book;

  Neighbours() {
    book.add(fake::order_with({story::cancelled(Party::seller, at("2026-12-06 10:00"))}));
    Order open = fake::order_with();
    open.id = "m22222222222";
    open.item = "ほん";
    open.price = Money{3200, "JPY"};
    book.add(open);
    Order elsewhere = fake::order_on("rakuma");
    elsewhere.id = "r1";
    book.add(elsewhere);
    Order other = fake::order_with();
    other.id = "m33333333333";
    other.buyer = "すずき";
    book.add(other);
    store::Buyer& tanaka = book.buyer_named("mercari", "tanaka");
    tanaka.blocked = true;
    tanaka.blocked_at = at("2026-12-06 11:00");
    tanaka.block_reason = "did not pay";
  }
};

std::string shown(const fake::FakeBook& book, std::string name, output::Format format = output::Format::text) {
  output::Streams streams;
  streams.format = format;
  show(buyer::run({.name = std::move(name), .link = {}}, book, markets, now).value(), streams);
  return streams.out;
}

Result<ChangeReport> linked(const fake::FakeBook& book, std::string first, std::string second) {
  return buyer::link({.name = {}, .link = std::pair(std::move(first), std::move(second))}, book, markets, now);
}

}  // namespace

TEST_CASE("buyer reads a name, or two to link") {
  CHECK(fake::options_of<buyer::Options>(buyer::command, {}).name.empty());
  CHECK(fake::options_of<buyer::Options>(buyer::command, fake::words({{"NAME", {"tanaka"}}})).name == "tanaka");
  const auto link =
      fake::options_of<buyer::Options>(buyer::command, fake::words({{"NAME", {"link", "a", "rakuma:b"}}}));
  CHECK(link.link == std::pair<std::string, std::string>("a", "rakuma:b"));
  CHECK(fake::refusal(buyer::command, fake::words({{"NAME", {"link", "a"}}})) == "usage: `buyer link` needs two names");
  CHECK(fake::refusal(buyer::command, fake::words({{"NAME", {"taro", "tanaka"}}})) ==
        "usage: \"tanaka\" is one word too many for `buyer`");
}

TEST_CASE("the buyers over all markets") {
  CHECK(shown(Neighbours().book, {}) ==
        R"(buyer   market   orders  unpaid  blocked                     same person as
tanaka  mercari       2       1  since Sun 6 Dec 2026 11:00
tanaka  rakuma        1       0
すずき  mercari       1       0
)");
}

TEST_CASE("one buyer: what is known, and the orders") {
  CHECK(shown(Neighbours().book, "tanaka") == R"(tanaka  mercari
  2 orders
  1 left unpaid
  blocked since Sun 6 Dec 2026 11:00: did not pay
  m22222222222  unpaid     Sat 5 Dec 2026 14:00  ほん  ¥3,200  now: ask about the payment again
  m12345678901  cancelled  Sat 5 Dec 2026 14:00                now: report the buyer

tanaka  rakuma
  1 order
  r1  unpaid  Sat 5 Dec 2026 14:00  now: thank the buyer
)");
}

TEST_CASE("a linked buyer shows the other names") {
  Neighbours neighbours;
  fake::FakeBook& orders = neighbours.book;
  orders.buyer_named("mercari", "すずき").person = orders.buyer_named("rakuma", "tanaka").person;
  const std::string text = shown(orders, "すずき");
  CHECK(text.find("  the same person as rakuma:tanaka\n") != std::string::npos);
  CHECK(text.find("  the same person as mercari:すずき\n") != std::string::npos);
}

TEST_CASE("the buyers as JSON") {
  CHECK(
      shown(Neighbours().book, {}, output::Format::json)
          .starts_with(
              R"({"schema":1,"now":"2026-12-07T01:00:00Z","buyers":[{"buyer":"tanaka","market":"mercari",)"
              R"("buyer_id":null,"order_count":2,"unpaid_count":1,"blocked":true,)"
              R"("blocked_at":"2026-12-06T02:00:00Z","block_reason":"did not pay","blocked_over":null,"same_as":[]},)"));
  CHECK(shown(Neighbours().book, {}, output::Format::json).find("orders\":[") == std::string::npos);
  CHECK(shown(Neighbours().book, "すずき", output::Format::json).find(R"("orders":[{"id":"m33333333333")") !=
        std::string::npos);
}

TEST_CASE("a name that no order has is told") {
  const auto report = buyer::run({.name = "nobody", .link = {}}, Neighbours().book, markets, now);
  REQUIRE_FALSE(report);
  CHECK(fake::text_of(report.error()) == "not-found: the buyer \"nobody\" is not known");
  output::Streams streams;
  show(buyer::run({}, fake::FakeBook(), markets, now).value(), streams);
  CHECK(streams.out.empty());
  CHECK(streams.err == "no buyer is known yet\n");
}

TEST_CASE("two names are said to be one person") {
  const auto report = linked(Neighbours().book, "mercari:tanaka", "rakuma:tanaka");
  CHECK(answer(report) == "recorded: mercari:tanaka and rakuma:tanaka are one person");
  REQUIRE(report);
  CHECK(report->changes.links == std::vector<store::BuyerLink>{{1, 2}});
  CHECK(answer(linked(Neighbours().book, "すずき", "rakuma:tanaka")) ==
        "recorded: mercari:すずき and rakuma:tanaka are one person");
}

TEST_CASE("a link that says nothing new or nothing clear is refused") {
  const auto unclear = linked(Neighbours().book, "tanaka", "すずき");
  CHECK(answer(unclear) == "ambiguous: several buyers go by \"tanaka\": mercari:tanaka, rakuma:tanaka");
  CHECK(fake::hints(unclear) == "write the market before the name, as mercari:tanaka");
  CHECK(answer(linked(Neighbours().book, "すずき", "mercari:すずき")) ==
        "already: both words mean the buyer mercari:すずき");
  CHECK(answer(linked(Neighbours().book, "nobody", "すずき")) == "not-found: the buyer \"nobody\" is not known");
  CHECK(answer(linked(Neighbours().book, "rakuma:すずき", "tanaka")) ==
        "not-found: the buyer \"rakuma:すずき\" is not known");
  Neighbours neighbours;
  fake::FakeBook& orders = neighbours.book;
  orders.buyer_named("rakuma", "tanaka").person = orders.buyer_named("mercari", "tanaka").person;
  CHECK(answer(linked(orders, "mercari:tanaka", "rakuma:tanaka")) ==
        "already: mercari:tanaka and rakuma:tanaka are one person already");
  CHECK(answer(linked(orders, "tanaka", "すずき")) == "recorded: mercari:tanaka and mercari:すずき are one person");
  orders.buyer_named("mercari", "すずき").person = orders.buyer_named("mercari", "tanaka").person;
  CHECK(answer(linked(orders, "すずき", "tanaka")) ==
        "already: mercari:すずき and mercari:tanaka are one person already");
}

}  // namespace buyer_test
