#include "commands/answers.hpp"
#include "commands/due/due.hpp"
#include "commands/problems_in_json.hpp"
#include "i18n/catalogue_folder.hpp"
#include "output/display_width.hpp"
#include "output/terminal_text.hpp"
#include "platform/paths.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <sstream>
#include <string>

namespace due_view_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using namespace std::chrono_literals;
using story::at;
using story::event;

namespace {

const fake::FakeMarkets markets;

Order sold(std::string id, std::string buyer, std::string item, std::int64_t yen, std::string_view ordered) {
  Order order = story::konbini_order(at(ordered));
  order.id = std::move(id);
  order.page_id = order.id;
  order.buyer = std::move(buyer);
  order.item = std::move(item);
  order.price = Money{yen, "JPY"};
  return order;
}

std::vector<Order> a_morning() {
  Order blocked = sold("m30000000003", "sato", "本", 900, "2026-12-04 09:00");
  story::happens(blocked, event(EventKind::block, at("2026-12-04 10:00")));
  Order told = sold("m40000000004", "ito", "ｶﾒﾗ", 12000, "2026-12-04 12:00");
  story::happens(told, story::message("final", at("2026-12-07 08:10"), at("2026-12-07 24:00")));
  Order next = sold("m50000000005", "kato", "帽子 👒", 1500, "2026-12-06 20:00");
  story::happens(next, story::message("thanks", at("2026-12-06 20:10")));
  story::happens(next, story::message("remind-1", at("2026-12-07 08:10")));
  return {sold("m10000000001", "tanaka", "青いカップ", 3200, "2026-12-05 14:00"),
          sold("m20000000002", "suzuki", "Ein sehr langer Titel über ein altes Fahrrad mit drei Gängen", 500,
               "2026-12-06 09:00"),
          blocked, told, next};
}

output::Streams terminal() {
  output::Streams streams;
  streams.out_terminal = true;
  return streams;
}

std::string shown(const std::vector<Order>& orders, std::string_view now, output::Streams streams = {},
                  const due::Options& options = {}) {
  i18n::set_reference(at(now));
  show(due::run(options, fake::FakeBook(orders), markets, at(now)).value(), streams);
  i18n::set_reference({});
  CHECK(streams.err.empty());
  return streams.out;
}

int width_of(const std::string& line) { return output::display_width(output::TerminalText(line)); }

}  // namespace

TEST_CASE("the list is grouped by what to do, and each group tells its command") {
  CHECK(shown(a_morning(), "2026-12-08 07:00") ==
        R"(Tue 8 Dec 07:00: 8 to do now, 5 later

Send the last message  ordertrack remind m30000000003
  m30000000003  sato  本  ¥900  since Mon 7 Dec 08:00
  ! m30000000003: this buyer is blocked

Block the buyer (optional)  ordertrack block m40000000004
  m40000000004  ito  ｶﾒﾗ  ¥12,000  since Tue 8 Dec 00:00

Cancel the order  ordertrack cancel m40000000004
  m40000000004  ito  ｶﾒﾗ  ¥12,000  since Tue 8 Dec 00:00

Ask about the payment again  ordertrack remind m10000000001
  m10000000001  tanaka  青いカップ  ¥3,200  since Mon 7 Dec 08:00

Ask about the payment  ordertrack remind m20000000002
  m20000000002  suzuki  Ein sehr langer Titel über ein altes Fahrrad mit drei Gängen  ¥500  since Mon 7 Dec 08:00

Ask the support desk (optional)  ordertrack done ID consult
  m30000000003  sato    本             ¥900  since Sun 6 Dec 08:00
  m40000000004  ito     ｶﾒﾗ         ¥12,000  since Sun 6 Dec 08:00
  m10000000001  tanaka  青いカップ   ¥3,200  since Mon 7 Dec 08:00

Later
  Tue 8 Dec 08:00  send the last message        m10000000001  tanaka  青いカップ                                                    ¥3,200
  Tue 8 Dec 08:00  ask about the payment again  m20000000002  suzuki  Ein sehr langer Titel über ein altes Fahrrad mit drei Gängen    ¥500
  Tue 8 Dec 08:00  ask the support desk         m20000000002  suzuki  Ein sehr langer Titel über ein altes Fahrrad mit drei Gängen    ¥500
  Tue 8 Dec 08:00  ask about the payment again  m50000000005  kato    帽子 👒                                                       ¥1,500
  Tue 8 Dec 08:00  ask the support desk         m50000000005  kato    帽子 👒                                                       ¥1,500
)");
}

TEST_CASE("on a terminal the list fits its width") {
  const std::string text = shown(a_morning(), "2026-12-08 07:00", terminal());
  CHECK(text.find("\n  m20000000002  suzuki  Ein sehr langer Titel über ein a…  ¥500  since Mon 7 Dec\n") !=
        std::string::npos);
  CHECK(text.ends_with(R"(
Later
  08:00  send the last message        m10000000001  tanaka  青いカップ    ¥3,200
  08:00  ask about the payment again  m20000000002  suzuki  Ein sehr la…    ¥500
  08:00  ask the support desk         m20000000002  suzuki  Ein sehr la…    ¥500
  08:00  ask about the payment again  m50000000005  kato    帽子 👒       ¥1,500
  08:00  ask the support desk         m50000000005  kato    帽子 👒       ¥1,500
)"));
}

TEST_CASE("of what comes later a terminal tells the end that is near, by the clock") {
  Step evening = story::step("look", Action::check, 2, 20h);
  evening.until_day = 3;
  evening.until_at = 15min;
  Step all_day = story::step("consult", Action::consult, 2, 8h);
  all_day.until_day = 3;
  all_day.until_at = 24h;
  Market market = story::market_of({evening, all_day});
  market.name = "mercari";
  const fake::FakeMarkets shops({market});
  const fake::FakeBook book({sold("m1", "ito", "ｶﾒﾗ", 500, "2026-12-05 14:00")});
  const auto lines = [&](output::Streams streams) {
    show(due::run({}, book, shops, at("2026-12-07 07:00")).value(), streams);
    return streams.out.substr(streams.out.find("Later\n"));
  };
  CHECK(lines(terminal()) ==
        "Later\n  08:00  ask the support desk      m1  ito  ｶﾒﾗ  ¥500\n"
        "  20:00  look at the order's page  m1  ito  ｶﾒﾗ  ¥500  until 00:15\n");
  CHECK(lines({}).find("ask the support desk      m1  ito  ｶﾒﾗ  ¥500  until Tue 8 Dec 2026 24:00\n") !=
        std::string::npos);
}

TEST_CASE("with several markets each line names its own") {
  Order elsewhere = sold("r10000000001", "abe", "靴", 700, "2026-12-05 15:00");
  elsewhere.market = "rakuma";
  CHECK(shown({elsewhere, a_morning().front()}, "2026-12-07 10:00") ==
        R"(Mon 7 Dec 10:00: 4 to do now

Thank the buyer  ordertrack remind r10000000001
  r10000000001  rakuma  abe  靴  ¥700  since Sat 5 Dec 15:00  until Tue 8 Dec 00:15
  ! r10000000001: only possible until Tue 8 Dec 00:15: thank the buyer

Look at the order's page  ordertrack cancel r10000000001 --by market
  r10000000001  rakuma  abe  靴  ¥700  since Mon 7 Dec 00:00

Ask about the payment again  ordertrack remind m10000000001
  m10000000001  mercari  tanaka  青いカップ  ¥3,200  since Mon 7 Dec 08:00

Ask the support desk (optional)  ordertrack done m10000000001 consult
  m10000000001  mercari  tanaka  青いカップ  ¥3,200  since Mon 7 Dec 08:00
)");
}

TEST_CASE("steps of one kind but of other names have other commands, and groups of their own") {
  const auto check = [](std::string name) { return story::step(std::move(name), Action::check); };
  const fake::FakeMarkets two({story::market_of({check("look"), check("check"), story::step("block", Action::block),
                                                 story::step("block-again", Action::block)})});
  Order order = sold("m10000000001", "tanaka", "cup", 3200, "2026-12-05 14:00");
  order.market = story::market_of({}).name;
  output::Streams streams;
  show(due::run({}, fake::FakeBook({order}), two, at("2026-12-05 15:00")).value(), streams);
  const auto position = [&](std::string_view text) { return streams.out.find(text); };
  CHECK(position("ordertrack done m10000000001 look\n") != std::string::npos);
  CHECK(position("ordertrack done m10000000001 check\n") != std::string::npos);
  const auto block = position("ordertrack block");
  CHECK(block != std::string::npos);
  CHECK(streams.out.find("ordertrack block", block + 1) == std::string::npos);
}

TEST_CASE("the block comes before the cancellation of the same order, whatever is more urgent") {
  const auto told = [](std::string id, std::string_view ordered) {
    Order order = sold(std::move(id), "ito", "cup", 900, ordered);
    story::happens(order, story::message("final", at("2026-12-07 08:10"), at("2026-12-07 24:00")));
    return order;
  };
  Order blocked = told("m10000000001", "2026-12-04 08:00");
  story::happens(blocked, event(EventKind::block, at("2026-12-04 10:00")));
  const auto begins = [](const std::vector<Order>& orders) {
    const std::string list = shown(orders, "2026-12-09 08:05");
    return std::pair(list.find("Block the buyer"), list.find("Cancel the order"));
  };
  const auto both = begins({blocked, told("m20000000002", "2026-12-04 09:00")});
  REQUIRE(both.first != std::string::npos);
  CHECK(both.first < both.second);
  CHECK(begins({blocked}).first == std::string::npos);
}

TEST_CASE("what is to be decided stands with whose it is and what comes next") {
  Market market = story::market_of({story::step("cancel", Action::cancel, 4)});
  market.name = "mercari";
  market.cancellable_until = DayRule{.day = 14, .source = {.own = true}};
  market.closing_soon = 72h;
  const fake::FakeMarkets last_days({market});
  Order promised = sold("m10000000001", "tanaka", "cup", 3200, "2026-12-05 14:00");
  auto promise = event(EventKind::promise, at("2026-12-10 10:00"));
  promise.until = at("2026-12-18 00:00");
  story::happens(promised, promise);
  const auto list = [&](std::string_view now) {
    output::Streams streams;
    show(due::run({}, fake::FakeBook({promised}), last_days, at(now)).value(), streams);
    return streams.out;
  };
  CHECK(list("2026-12-15 23:59").empty());
  CHECK(list("2026-12-16 08:05") ==
        "Wed 16 Dec 2026 08:05: nothing to do now\n\nDecide what becomes of these\n"
        "  m10000000001  tanaka  cup  ¥3,200  Fri 18 Dec 2026 00:00: cancel the order\n"
        "  ! m10000000001: only possible until Fri 18 Dec 2026 24:00: cancel the order\n");
}

TEST_CASE("how many orders a limit leaves out is told") {
  const due::Options one{.limit = 1};
  CHECK(shown(a_morning(), "2026-12-08 07:00", {}, one).ends_with("\n\n4 more orders are left out by --limit\n"));
}

TEST_CASE("a rule that is not confirmed is told once a market") {
  Market unsure = story::mercari();
  unsure.pay_by["default"].source.sureness = "C";
  const fake::FakeMarkets unsure_markets({unsure});
  const std::vector<Order> orders = a_morning();
  output::Streams streams;
  show(due::run({}, fake::FakeBook(orders), unsure_markets, at("2026-12-08 08:05")).value(), streams);
  const std::string line = "\nmercari: not all rules are confirmed: ordertrack market mercari\n";
  CHECK(streams.out.ends_with(line));
  CHECK(streams.out.find(line) == streams.out.size() - line.size());
}

TEST_CASE("what strangers wrote cannot drive the terminal") {
  Order hostile = sold("m10000000001", "a\x1b[2J\rb", "cup\ntail\u202E", 1, "2026-12-05 14:00");
  const std::string text = shown({hostile}, "2026-12-05 14:05");
  CHECK(text.find(R"(m10000000001  a\x1B[2J\x0Db  cup⏎tail\u{202E}  ¥1)") != std::string::npos);
}

TEST_CASE("the list in Japanese is straight and fits too") {
  const tests::Speaking speaking(i18n::Language::ja, platform::catalogues());
  const std::string text = shown(a_morning(), "2026-12-08 07:00", terminal());
  REQUIRE(text.find("最後のメッセージを送る  ordertrack remind m30000000003\n") != std::string::npos);
  std::set<int> cells_before_id;
  std::istringstream lines(text.substr(text.rfind("\n\n")));
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    CHECK(width_of(line) <= 80);
    if (const auto begin = line.find("m20000000002"); begin != std::string::npos) {
      cells_before_id.insert(width_of(line.substr(0, begin)));
    }
  }
  CHECK(cells_before_id.size() == 1);
}

TEST_CASE("the list as JSON") {
  Order order = sold("m12345678901", "tanaka", "cup", 3200, "2026-11-22 10:00");
  story::happens(order, story::done("consult", at("2026-11-24 09:00")));
  output::Streams streams;
  streams.format = output::Format::json;
  CHECK(
      shown({order}, "2026-11-25 10:00", streams) ==
      R"({"schema":1,"now":"2026-11-25T01:00:00Z","orders":[{"id":"m12345678901","market":"mercari",)"
      R"("buyer":"tanaka","buyer_id":null,"item":"cup","price":3200,"currency":"JPY","payment":"konbini",)"
      R"("phase":"unpaid","ordered_at":"2026-11-22T01:00:00Z","pay_by":"2026-11-24T15:00:00Z","ship_by":null,)"
      R"("ladder":null,"url":"https://jp.mercari.com/transaction/m12345678901",)"
      R"("due":[{"step":"final","do":"message","opens_at":"2026-11-24T23:00:00Z","closes_at":null,)"
      R"("optional":false}],"later":[],)"
      R"("next":{"step":"block","do":"block","opens_at":"2026-11-25T15:00:00Z"},"warnings":[]}],"left_out":0,"last_due_at":null})"
      "\n");
  CHECK(shown({}, "2026-11-25 10:00", streams) ==
        R"({"schema":1,"now":"2026-11-25T01:00:00Z","orders":[],"left_out":0,"last_due_at":null})"
        "\n");
}

TEST_CASE("as JSON too only the step that was asked for is listed") {
  output::Streams streams;
  streams.format = output::Format::json;
  const std::string text = shown({a_morning().front()}, "2026-12-07 10:00", streams, {.step = "consult"});
  CHECK(text.find(R"("due":[{"step":"consult","do":"consult","opens_at":"2026-12-06T23:00:00Z","closes_at":null,)"
                  R"("optional":true}],"later":[])") != std::string::npos);
}

TEST_CASE("due: the JSON tells which market files count for nothing, and is silent where there are none") {
  auto report = due::run({}, fake::FakeBook(), markets, at("2026-12-07 10:00")).value();
  fake::check_problems_in_json(std::move(report));
}

}  // namespace due_view_test
