#include "commands/cancel/cancel.hpp"

#include "commands/answers.hpp"

#include <catch2/catch.hpp>

namespace by_the_market_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using story::at;

TEST_CASE("where the market cancels by itself the seller is told so first") {
  const fake::FakeMarkets shops;
  const fake::FakeBook book({fake::order_on("rakuma")});
  const auto cautioned = [&](cancel::Options options) {
    options.order = "m12345678901";
    return fake::sentences(cancel::run(options, book, shops, at("2026-12-06 10:00"))->part.cautions);
  };
  CHECK(cautioned({}) ==
        "Rakuma cancels an unpaid order by itself: once it has, record ordertrack cancel m12345678901 --by market");
  CHECK(cautioned({.by = Party::market}).empty());
  CHECK(cautioned({.force = true}).empty());
}

TEST_CASE("where the seller has no button a cancellation is refused, unless it was done all the same") {
  Market market = *fake::FakeMarkets().find("rakuma");
  market.seller_cancels = SellerCancels{.allowed = false, .source = {.own = true}};
  const fake::FakeMarkets shops({market});
  const fake::FakeBook book({fake::order_on("rakuma")});
  const auto cancelled = [&](cancel::Options options) {
    options.order = "m12345678901";
    return cancel::run(options, book, shops, at("2026-12-06 10:00"));
  };
  const auto refused = cancelled({});
  REQUIRE_FALSE(refused);
  CHECK(fake::text_of(refused.error()) ==
        "not-possible: Rakuma has no button for the seller to cancel the unpaid order m12345678901");
  CHECK(fake::sentences(refused.error().hints) ==
        "it cancels by itself at Tue 8 Dec 2026 00:15; once it has: ordertrack cancel m12345678901 --by market | "
        "if it was cancelled all the same, record it with --force");
  CHECK(cancelled({.force = true}));
  CHECK(cancelled({.by = Party::market}));
}

TEST_CASE("once the market was to cancel its time is told as past, and with force there is nothing to press") {
  Market market = *fake::FakeMarkets().find("rakuma");
  market.seller_cancels = SellerCancels{.allowed = false, .source = {.own = true}};
  const fake::FakeMarkets shops({market});
  const fake::FakeBook book({fake::order_on("rakuma")});
  const auto later = cancel::run({.order = "m12345678901"}, book, shops, at("2026-12-08 08:05"));
  REQUIRE_FALSE(later);
  CHECK(fake::sentences(later.error().hints)
            .starts_with("it was to cancel by itself at Tue 8 Dec 2026 00:15; if it has: ordertrack cancel "));
  const auto forced = cancel::run({.order = "m12345678901", .force = true}, book, shops, at("2026-12-08 08:05"));
  REQUIRE(forced);
  CHECK(forced->guide == std::vector<std::string>{"there is nothing to press on Rakuma"});
}

TEST_CASE("that a market cancels by itself is told as not confirmed where it is not") {
  Market market = *fake::FakeMarkets().find("rakuma");
  market.auto_cancel->source = {.sureness = "K"};
  const fake::FakeMarkets shops({market});
  const auto report =
      cancel::run({.order = "m12345678901"}, fake::FakeBook({fake::order_on("rakuma")}), shops, at("2026-12-06 10:00"));
  CHECK(fake::sentences(report.value().part.cautions) ==
        "Rakuma seems to cancel an unpaid order by itself, which is not confirmed: once it has, record "
        "ordertrack cancel m12345678901 --by market");
}

TEST_CASE("what a market tells to press is shown where the ladder leaves the cancellation to it") {
  Market market = *fake::FakeMarkets().find("rakuma");
  market.seller_cancels =
      SellerCancels{.guide = {.en = {"Press it."}, .ja = {"押します。"}}, .source = {.sureness = "C"}};
  const fake::FakeMarkets shops({market});
  const fake::FakeBook book({fake::order_on("rakuma")});
  const auto report = cancel::run({.order = "m12345678901"}, book, shops, at("2026-12-06 10:00"));
  REQUIRE(report);
  CHECK(report->guide == std::vector<std::string>{"Press it."});
  CHECK(fake::sentences(report->warnings).starts_with("open the page once more"));
  CHECK(fake::sentences(report->warnings).ends_with("that Rakuma lets the seller cancel is not confirmed"));
}

TEST_CASE("a paid order is not cancelled as an unpaid one is") {
  Order order = fake::order_with();
  story::happens(order, story::event(EventKind::pay, at("2026-12-06 10:00")));
  Market market = story::mercari();
  for (Step& step : market.ladders.front().steps)
    if (step.action == Action::cancel) step.guide.en = {"An unpaid order needs no consent."};
  const fake::FakeMarkets shops({market});
  const auto report = cancel::run({.order = "m12345678901"}, fake::FakeBook({order}), shops, at("2026-12-07 10:00"));
  REQUIRE(report);
  CHECK(report->guide.empty());
}

}  // namespace by_the_market_test
