#include "commands/answers.hpp"
#include "commands/problems_in_json.hpp"
#include "commands/status/status.hpp"
#include "i18n/catalogue_folder.hpp"
#include "output/display_width.hpp"
#include "output/terminal_text.hpp"
#include "platform/paths.hpp"

#include <catch2/catch.hpp>

#include <sstream>
#include <string>

namespace status_view_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using story::at;
using story::event;

namespace {

const fake::FakeMarkets markets;

Order cup() {
  Order order =
      fake::order_with({event(EventKind::add, at("2026-12-05 14:05")), story::message("thanks", at("2026-12-05 14:10")),
                        story::message("remind-2", at("2026-12-07 08:10"))});
  order.item = "青いカップ";
  order.price = Money{3200, "JPY"};
  order.buyer_id = "77";
  return order;
}

output::Streams terminal() {
  output::Streams streams;
  streams.out_terminal = true;
  return streams;
}

std::string shown(const std::vector<Order>& orders, const status::Options& options, output::Streams streams = {},
                  std::string_view now = "2026-12-07 10:00") {
  i18n::set_reference(at(now));
  show(status::run(options, fake::FakeBook(orders), markets, at(now)).value(), streams);
  i18n::set_reference({});
  return streams.out;
}

std::string detail(const Order& order, std::string_view now, output::Streams streams = {}) {
  return shown({order}, {.orders = {order.id}}, std::move(streams), now);
}

std::vector<Order> some_orders() {
  Order emoji = fake::order_on("rakuma");
  emoji.id = "r1";
  emoji.buyer = "ｽｽﾞｷ";
  emoji.item = "👩‍👩‍👧 の本、とても長い題名がついているのでどこかで切られます";
  emoji.price = Money{13200, "JPY"};
  Order bare = fake::order_with({story::snooze(at("2026-12-20 00:00"), at("2026-12-05 15:00"))});
  bare.id = "m2";
  bare.buyer.clear();
  return {cup(), emoji, bare};
}

}  // namespace

TEST_CASE("the open orders are a table that stays straight") {
  CHECK(
      shown(some_orders(), {}) ==
      R"(id            market   buyer   item                                                         price  phase   next
r1            rakuma   ｽｽﾞｷ    👩‍👩‍👧 の本、とても長い題名がついているのでどこかで切られます  ¥13,200  unpaid  now: thank the buyer
m12345678901  mercari  tanaka  青いカップ                                                  ¥3,200  unpaid  now: ask the support desk
m2            mercari                                                                              unpaid  Sun 20 Dec 00:00: ask the support desk
  ! r1: only possible until Tue 8 Dec 00:15: thank the buyer
)");
}

TEST_CASE("on a terminal the table fits") {
  CHECK(shown(some_orders(), {}, terminal()) ==
        R"(id            market   buyer   item        price  next
r1            rakuma   ｽｽﾞｷ    👩‍👩‍👧 の本…  ¥13,200  now: thank the buyer
m12345678901  mercari  tanaka  青いカ…    ¥3,200  now: ask the support desk
m2            mercari                             Sun 20 Dec 00:00: ask the sup…
  ! r1: only possible until Tue 8 Dec 00:15: thank the buyer
)");
}

TEST_CASE("an order in detail is a timeline: what was, what is, what comes, and why") {
  CHECK(detail(cup(), "2026-12-07 10:00") ==
        R"(m12345678901  Mercari  unpaid
  buyer      tanaka (77)
  item       青いカップ
  price      ¥3,200
  payment    konbini
  ordered    Sat 5 Dec 14:00, 1 day 20 h ago
  pay by     Mon 7 Dec 24:00, in 14 h (rule of Mercari)
  page       https://jp.mercari.com/transaction/m12345678901

  ✓  Sat 5 Dec 14:05  added to the book
  ✓  Sat 5 Dec 14:10  thanked the buyer
  ✓  Mon 7 Dec 08:10  asked about the payment again
  -  not needed       ask about the payment            replaced by: ask about the payment again
  ▶  now              ask the support desk (optional)  ordertrack done m12345678901 consult
                                                       since Mon 7 Dec 08:00 (08:00 on day 2 after the order)
  ·  Tue 8 Dec 08:00  send the last message            08:00 on day 3 after the order
  ·  Wed 9 Dec 00:00  block the buyer                  00:00 on day 4 after the order
  ·  later            cancel the order                 first: send the last message
  once it is cancelled: report the buyer, list the item again
)");
}

TEST_CASE("a cancelled order in detail") {
  Order order = cup();
  order.pay_by = at("2026-12-08 24:00");
  order.ship_by = at("2026-12-12 24:00");
  order.buyer.clear();
  Event given_up = story::cancelled(Party::seller, at("2026-12-09 00:30"));
  given_up.text = "read \x1b[2J this\nnow";
  story::happens(order, given_up);
  story::happens(order, event(EventKind::pay, at("2026-12-09 09:00")));
  CHECK(detail(order, "2026-12-09 10:00") ==
        R"(m12345678901  Mercari  cancelled
  buyer      77
  item       青いカップ
  price      ¥3,200
  payment    konbini
  ordered    Sat 5 Dec 14:00
  pay by     Tue 8 Dec 24:00
  ship by    Sat 12 Dec 24:00
  paid late  Wed 9 Dec 09:00; it does not count as left unpaid
  page       https://jp.mercari.com/transaction/m12345678901
  ! paid after the cancellation, Wed 9 Dec 09:00: settle it with the buyer, then record how with `ordertrack note`

  ✓  Sat 5 Dec 14:05  added to the book
  ✓  Sat 5 Dec 14:10  thanked the buyer
  ✓  Mon 7 Dec 08:10  asked about the payment again
  ✓  Wed 9 Dec 00:30  cancelled by the seller: read \x1B[2J this⏎now
  ✓  Wed 9 Dec 09:00  paid
  ·  later            list the item again                             waits until a note tells what became of the late payment
)");
}

TEST_CASE("what to press for a due step is told below, unless its command tells it") {
  Market market = story::mercari();
  for (Step& step : market.ladders.front().steps) {
    if (step.name == "consult") step.guide.en = {"Open the page.", "Ask the desk \x1b[2J."};
    if (step.action == Action::block) step.guide.en = {"Press block."};
  }
  const fake::FakeMarkets shops({market});
  const Instant now = at("2026-12-08 10:00");
  Order order = cup();
  story::happens(order, story::message("final", at("2026-12-08 08:10"), at("2026-12-08 09:00")));
  const auto report = status::run({.orders = {order.id}}, fake::FakeBook({order}), shops, now);
  REQUIRE(report);
  output::Streams streams;
  show(*report, streams);
  CHECK(streams.out.ends_with("\n\n  ask the support desk\n  1. Open the page.\n  2. Ask the desk \\x1B[2J.\n"));
  CHECK(streams.out.find("Press block.") == std::string::npos);
}

TEST_CASE("a step that would open only after its end is told as too late") {
  Market market = story::mercari();
  market.cancellable_until = DayRule{.day = 4};
  const fake::FakeMarkets shops({market});
  Order order = cup();
  order.pay_by = at("2026-12-12 24:00");
  const auto report = status::run({.orders = {order.id}}, fake::FakeBook({order}), shops, at("2026-12-06 10:00"));
  REQUIRE(report);
  output::Streams streams;
  show(*report, streams);
  CHECK(streams.out.find("  -  too late              cancel the order") != std::string::npos);
}

TEST_CASE("on a terminal too narrow for it a remark stands below, and a command is never cut") {
  const std::string text = detail(cup(), "2026-12-07 10:00", terminal());
  CHECK(text.find(R"(
  -  not needed       ask about the payment
                      replaced by: ask about the payment again
  ▶  now              ask the support desk (optional)
                      ordertrack done m12345678901 consult
                      since Mon 7 Dec 08:00 (08:00 on day 2 after the order)
  ·  Tue 8 Dec 08:00  send the last message
                      08:00 on day 3 after the order
)") != std::string::npos);
  output::Streams wide = terminal();
  wide.width = 115;
  CHECK(detail(cup(), "2026-12-07 10:00", wide) == detail(cup(), "2026-12-07 10:00"));
}

TEST_CASE("an order in Japanese fits the terminal, with its command whole") {
  const tests::Speaking speaking(i18n::Language::ja, platform::catalogues());
  const std::string text = detail(cup(), "2026-12-07 10:00", terminal());
  CHECK(text.starts_with("m12345678901  メルカリ  未払い\n"));
  CHECK(text.find(" ordertrack done m12345678901 consult\n") != std::string::npos);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    CHECK(output::display_width(output::TerminalText(line)) <= 80);
  }
}

TEST_CASE("several orders in detail are parted by a blank line") {
  const std::string text = shown(some_orders(), {.orders = {"m2", "r1"}});
  CHECK(text.starts_with("m2  Mercari  unpaid\n"));
  CHECK(text.find("\n\nr1  Rakuma  unpaid\n") != std::string::npos);
}

TEST_CASE("an order of a market that is gone is still shown") {
  Order order = cup();
  order.market = "closed-down";
  const std::string text = detail(order, "2026-12-07 10:00");
  CHECK(text.starts_with("m12345678901  closed-down  unpaid\n"));
  CHECK(text.find("pay by     not known\n") != std::string::npos);
}

TEST_CASE("an order in detail as JSON tells every step and the history") {
  Market small = story::market_of({story::step("thanks", Action::message), story::step("cancel", Action::cancel, 4)});
  small.name = "mercari";
  small.currency = "JPY";
  const fake::FakeMarkets small_markets({small});
  output::Streams streams;
  streams.format = output::Format::json;
  Order order = fake::order_with({story::message("thanks", at("2026-12-05 14:10")),
                                  story::promise(at("2026-12-10 24:00"), at("2026-12-06 09:00"))});
  show(status::run({.orders = {order.id}}, fake::FakeBook({order}), small_markets, at("2026-12-07 10:00")).value(),
       streams);
  CHECK(streams.out ==
        R"({"schema":1,"now":"2026-12-07T01:00:00Z","orders":[{"id":"m12345678901","market":"mercari",)"
        R"("buyer":"tanaka","buyer_id":null,"item":null,"price":null,"currency":"JPY","payment":"konbini",)"
        R"("phase":"unpaid","ordered_at":"2026-12-05T05:00:00Z","pay_by":null,"ship_by":null,"ladder":null,)"
        R"("url":null,"due":[],"later":[],"next":{"step":"cancel","do":"cancel",)"
        R"("opens_at":"2026-12-10T15:00:00Z"},"warnings":[],"steps":[{"step":"thanks","do":"message",)"
        R"("phase":"unpaid","status":"done","opens_at":"2026-12-10T15:00:00Z","closes_at":null,)"
        R"("waits_for":null,"done_at":"2026-12-05T05:10:00Z","optional":false,"opens_because":"promise",)"
        R"("closes_because":null},{"step":"cancel","do":"cancel","phase":"unpaid","status":"waiting",)"
        R"("opens_at":"2026-12-10T15:00:00Z","closes_at":null,"waits_for":null,"done_at":null,)"
        R"("optional":false,"opens_because":"promise","closes_because":null}],)"
        R"("events":[{"at":"2026-12-05T05:10:00Z","kind":"message","step":"thanks","until":null,)"
        R"("deadline":null,"by":null,"text":null},{"at":"2026-12-06T00:00:00Z","kind":"promise","step":null,)"
        R"("until":"2026-12-10T15:00:00Z","deadline":null,"by":null,"text":null}]}]})"
        "\n");
}

TEST_CASE("the list as JSON tells no history") {
  output::Streams streams;
  streams.format = output::Format::json;
  const std::string text = shown({cup()}, {}, streams);
  CHECK(text.starts_with(R"({"schema":1,"now":"2026-12-07T01:00:00Z","orders":[{"id":"m12345678901",)"));
  CHECK(text.find("\"due\":[{\"step\":\"consult\"") != std::string::npos);
  CHECK(text.find("\"events\"") == std::string::npos);
  CHECK(text.find("\"steps\"") == std::string::npos);
}

TEST_CASE("status: the JSON tells which market files count for nothing, and is silent where there are none") {
  auto report = status::run({}, fake::FakeBook(), markets, at("2026-12-07 10:00")).value();
  fake::check_problems_in_json(std::move(report));
}

}  // namespace status_view_test
