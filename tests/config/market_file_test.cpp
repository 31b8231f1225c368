#include "config/reading.hpp"

#include <catch2/catch.hpp>

#include <chrono>

namespace ordertrack::tests {

using namespace std::chrono_literals;

TEST_CASE("A market's facts and rules are read as they are written") {
  const auto market = good_market(R"(
[market]
name = "shop"
title = { en = "My shop", ja = "私の店" }
timezone = "Asia/Tokyo"
currency = "JPY"
language = "ja"
id = ['\d+']
url = ['shop\.example/orders/(\d+)']
order_url = "https://shop.example/orders/{id}"
paid_at_once = ["card"]
payments = ["bank", "card"]
block_before_cancel = true
closing_soon = "36h"
holidays = [2026-12-31, 2027-01-01]

[market.pay_by.bank]
day = 5
at = "15:00"
days = "business"
source = "https://shop.example/terms"
read = "2026-11-22"
sure = "C"
[market.cancellable_from]
day = -1
at = "00:00"
from = "pay_by"
[market.cancellable_until]
day = 30
at = "24:00"
[market.auto_cancel]
day = 14
at = "12:30"
[market.auto_complete]
day = 9
at = "13:00"
[market.quiet]
from = "21:30"
to = "07:00"

[[step]]
name = "thanks"
do = "message"
)");
  CHECK(market.name == "shop");
  CHECK(market.title.en == "My shop");
  CHECK(market.title.ja == "私の店");
  CHECK(market.zone.name() == "Asia/Tokyo");
  CHECK(market.currency == "JPY");
  CHECK(market.language == "ja");
  CHECK(market.ids == std::vector<std::string>{R"(\d+)"});
  CHECK(market.urls == std::vector<std::string>{R"(shop\.example/orders/(\d+))"});
  CHECK(market.order_urls == std::vector<std::string>{"https://shop.example/orders/{id}"});
  CHECK(market.paid_at_once == std::vector<std::string>{"card"});
  CHECK(market.payments == std::vector<std::string>{"bank", "card"});
  CHECK(market.block_before_cancel);
  CHECK(market.closing_soon == 36h);
  CHECK(market.origin == "shop.toml");
  using std::chrono::local_days, std::chrono::year, std::chrono::December, std::chrono::January;
  CHECK(market.holidays ==
        std::set<local_days>{local_days{year{2026} / December / 31}, local_days{year{2027} / January / 1}});

  REQUIRE(market.pay_by.size() == 1);
  const auto& bank = market.pay_by.at("bank");
  CHECK(bank.day == 5);
  CHECK(bank.at == 15h);
  CHECK(bank.count == DayCount::business);
  CHECK(bank.from == Anchor::ordered);
  CHECK(bank.source.address == "https://shop.example/terms");
  CHECK(bank.source.read == "2026-11-22");
  CHECK(bank.source.sureness == "C");
  CHECK_FALSE(bank.source.own);
  CHECK_FALSE(bank.source.confirmed());

  REQUIRE(market.cancellable_from);
  CHECK(market.cancellable_from->day == -1);
  CHECK(market.cancellable_from->at == 0min);
  CHECK(market.cancellable_from->from == Anchor::pay_by);
  CHECK(market.cancellable_until.value().day == 30);
  CHECK(market.auto_cancel.value().at == 12h + 30min);
  CHECK(market.auto_complete.value().from == Anchor::shipped);
  CHECK(market.quiet.value().from == 21h + 30min);
  CHECK(market.quiet.value().to == 7h);
}

TEST_CASE("A market may have a page for each form of its ids, or none") {
  const auto with_url = [](const std::string& value) {
    return good_market(shop_with("order_url = " + value + "\n[[step]]\nname = 'a'\ndo = 'check'\n")).order_urls;
  };
  CHECK(with_url("['https://x/{digits}', 'https://x/i/{hex32}']") ==
        std::vector<std::string>{"https://x/{digits}", "https://x/i/{hex32}"});
  CHECK(with_url("''").empty());
  CHECK(with_url("[]").empty());
}

TEST_CASE("A rule without a source is the seller's own") {
  const auto market =
      good_market(shop_with("[market.pay_by.default]\nday = 3\nat = '24:00'\n"
                            "[[step]]\nname = 'a'\ndo = 'check'\n"));
  CHECK(market.pay_by.at("default").source.own);
  CHECK(market.pay_by.at("default").source.confirmed());
}

TEST_CASE("What a market does not say has its default") {
  const auto market = good_market(shop_with("[[step]]\nname = 'a'\ndo = 'check'\n"));
  CHECK(market.title.en == "shop");
  CHECK(market.title.ja == "shop");
  CHECK(market.language == "en");
  CHECK(market.ids.empty());
  CHECK(market.order_urls.empty());
  CHECK_FALSE(market.block_before_cancel);
  CHECK(market.pay_by.empty());
  CHECK_FALSE(market.cancellable_from);
  CHECK_FALSE(market.quiet);
  CHECK(market.closing_soon == 24h);
}

TEST_CASE("One title stands for both languages") {
  const auto market = good_market(shop_with("title = 'Atelier'\n[[step]]\nname = 'a'\ndo = 'check'\n"));
  CHECK(market.title.en == "Atelier");
  CHECK(market.title.ja == "Atelier");
}

TEST_CASE("A step names the payment methods that it is not for") {
  const auto market = good_market(shop_with("[[step]]\nname = 'a'\ndo = 'check'\nexcept = ['bank', 'atm']\n"));
  const Step& step = market.ladders.front().steps.front();
  CHECK(step.except == std::vector<std::string>{"bank", "atm"});
  CHECK(is_for(step, "konbini"));
  CHECK_FALSE(is_for(step, "atm"));
}

TEST_CASE("A step is read as it is written") {
  const auto market = good_market(shop_with(R"(
[[step]]
name = "first"
do = "message"
payment = ["atm"]
day = -2
at = "09:30"
days = "business"
from = "pay_by"
until_day = 1
until_at = "12:00"
deadline = { notice = "90m", at = "18:00" }
optional = true
late = "send"
quiet = false
template = "gentle"
[[step]]
name = "second"
do = "cancel"
after = "first"
[[step]]
name = "third"
do = "consult"
after = "second"
wait = "2d"
[[step]]
name = "fourth"
phase = "cancelled"
do = "rate"
was = ["paid", "shipped"]
by = ["buyer"]
guide = { en = ["Press it.", "Done."], ja = ["押します。"] }
)"));
  const auto& steps = market.ladder("").steps;
  REQUIRE(steps.size() == 4);
  const auto& first = steps[0];
  CHECK(first.name == "first");
  CHECK(first.phase == Phase::unpaid);
  CHECK(first.action == Action::message);
  CHECK(first.payments == std::vector<std::string>{"atm"});
  CHECK(first.day == -2);
  CHECK(first.at == 9h + 30min);
  CHECK(first.count == DayCount::business);
  CHECK(first.from == Anchor::pay_by);
  CHECK(first.until_day == 1);
  CHECK(first.until_at == 12h);
  CHECK(first.deadline.value().notice == 90min);
  CHECK(first.deadline.value().at == 18h);
  CHECK_FALSE(first.deadline.value().is_pay_by);
  CHECK(first.optional);
  CHECK(first.late == Late::send);
  CHECK_FALSE(first.quiet);
  CHECK(first.template_name == "gentle");

  CHECK(steps[1].after == "first");
  CHECK_FALSE(steps[1].day);
  CHECK(steps[1].at == 0min);
  CHECK(steps[1].from == Anchor::begin);
  CHECK(steps[1].until_at == 24h);
  CHECK(steps[1].quiet);
  CHECK_FALSE(steps[1].optional);
  CHECK(steps[1].was == std::vector{Phase::unpaid});
  CHECK(steps[1].by == std::vector{Party::seller, Party::market});
  CHECK(steps[2].wait == 48h);
  CHECK(steps[3].phase == Phase::cancelled);
  CHECK(steps[3].was == std::vector{Phase::paid, Phase::shipped});
  CHECK(steps[3].by == std::vector{Party::buyer});
  CHECK(steps[3].guide.en == std::vector<std::string>{"Press it.", "Done."});
  CHECK(steps[3].guide.ja == std::vector<std::string>{"押します。"});
}

TEST_CASE("A rule that ends what a seller can do may tell what is lost then") {
  const auto market =
      good_market(shop_with("[market.auto_cancel]\nday = 2\nat = '24:00'\nthen = 'it is gone'\n"
                            "[market.cancellable_until]\nday = 9\nat = '24:00'\nthen = { ja = '手数料がかかります' }\n"
                            "[[step]]\nname = 'a'\ndo = 'check'\n"));
  CHECK(market.auto_cancel.value().then.en == "it is gone");
  CHECK(market.auto_cancel.value().then.ja == "it is gone");
  CHECK(market.cancellable_until.value().then.en == "手数料がかかります");
}

TEST_CASE("A message can be read to tell the pay-by itself") {
  const auto market = good_market(shop_with("[[step]]\nname = 'a'\ndo = 'message'\ndeadline = { at = 'pay_by' }\n"));
  CHECK(market.ladder("").steps[0].deadline.value().is_pay_by);
}

TEST_CASE("Every word that an error offers is understood") {
  for (const auto* word : {"message", "consult", "block", "cancel", "check", "ship", "report", "rate", "relist"}) {
    const auto market =
        good_market(shop_with("[[step]]\nname = 'a'\nphase = 'paid'\ndo = '" + std::string(word) + "'\n"));
    CHECK(to_string(market.ladder("").steps.at(0).action) == word);
  }
  for (const auto* word : {"unpaid", "paid", "shipped", "closed", "cancelled"}) {
    const auto market =
        good_market(shop_with("[[step]]\nname = 'a'\ndo = 'check'\nphase = '" + std::string(word) + "'\n"));
    CHECK(to_string(market.ladder("").steps.at(0).phase) == word);
  }
  for (const auto* word : {"begin", "ordered", "paid", "shipped", "pay_by", "ship_by"}) {
    const auto market =
        good_market(shop_with("[[step]]\nname = 'a'\ndo = 'check'\nday = 1\nfrom = '" + std::string(word) + "'\n"));
    CHECK(to_string(market.ladder("").steps.at(0).from) == word);
  }
}

TEST_CASE("The default ladder comes first, wherever it stands in the file") {
  const auto market =
      good_market(shop_with("[[ladder.gentle.step]]\nname = 'g'\ndo = 'check'\n"
                            "[[ladder.strict.step]]\nname = 's'\ndo = 'check'\n"
                            "[[step]]\nname = 'a'\ndo = 'check'\n"));
  REQUIRE(market.ladders.size() == 3);
  CHECK(market.ladders.front().name.empty());
  CHECK(market.ladder("gentle").steps.at(0).name == "g");
  CHECK(market.ladder("strict").steps.at(0).name == "s");
  CHECK(market.ladder("unheard of").steps.at(0).name == "a");
}

TEST_CASE("Quiet hours that begin when they end are none") {
  const auto market =
      good_market(shop_with("quiet = { from = '08:00', to = '08:00' }\n"
                            "[[step]]\nname = 'a'\ndo = 'check'\n"));
  CHECK_FALSE(market.quiet);
}

TEST_CASE("A file may begin with a byte order mark and end its lines as Windows does") {
  const auto market = good_market(
      "\xEF\xBB\xBF[market]\r\ntimezone = 'UTC'\r\ncurrency = 'USD'\r\n"
      "[[step]]\r\nname = 'a'\r\ndo = 'check'\r\n");
  CHECK(market.currency == "USD");
}

TEST_CASE("A file that nests without end is refused before it can exhaust the stack") {
  std::string dotted;
  for (int i = 0; i < 30000; ++i) dotted += "a.";
  const std::string complaint = "shop.toml:2: this line nests too deeply | a line has at most 100 dots";
  CHECK(complaints("\n[" + dotted + "a]\n") == std::vector{complaint});
  CHECK(complaints("\n" + dotted + "a = 1\n") == std::vector{complaint});
  CHECK(complaints("a = " + std::string(30000, '[')).size() == 1);

  std::string lists;
  for (int i = 0; i < 300; ++i) lists += "{" + dotted.substr(0, 190) + "b = [\n";
  CHECK(complaints("a = [" + lists).size() == 1);
  CHECK(complaints("[" + dotted.substr(0, 198) + "a]\n").size() == 2);
}

}  // namespace ordertrack::tests
