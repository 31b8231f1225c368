#include "commands/market/market.hpp"

#include "commands/day_text.hpp"
#include "commands/market/market_text.hpp"
#include "i18n/language.hpp"
#include "platform/zones.hpp"
#include "policy/mercari.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace market_test {

using namespace ordertrack;
using namespace std::chrono_literals;
namespace market = commands::market;

namespace {

const Instant now = story::at("2026-12-08 10:00");

const config::MarketBook& built_in_markets() {
  static const config::MarketBook book(std::filesystem::path("/nowhere"), platform::find_zone);
  return book;
}

std::string shown(const market::Options& options, output::Streams streams = {}) {
  const auto report = market::run(options, built_in_markets(), now);
  REQUIRE(report);
  show(*report, streams);
  return streams.out;
}

std::string in_words(const Message& message) { return i18n::render(message); }

output::Streams as_json() {
  output::Streams streams;
  streams.format = output::Format::json;
  return streams;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a day rule is told in short and in words") {
  struct Row {
    DayRule rule;
    std::string shorter;
    std::string words;
  };
  const std::vector<Row> rows = {
      {{.day = 2, .at = 24h}, "D+2 24:00", "24:00 on day 2 after the order"},
      {{.day = 0, .at = 8h + 5min}, "D+0 08:05", "08:05 on the day of the order"},
      {{.day = 9, .at = 13h, .from = Anchor::shipped}, "shipped+9 13:00", "13:00 on day 9 after the shipment"},
      {{.day = 5, .at = 24h, .count = DayCount::business}, "D+5b 24:00", "24:00 on business day 5 after the order"},
      {{.day = -1, .at = 20h, .from = Anchor::pay_by}, "P-1 20:00", "20:00, 1 day before the pay-by date"},
      {{.day = -3, .at = 0h, .from = Anchor::ship_by}, "ship_by-3 00:00", "00:00, 3 days before the ship-by date"},
      {{.day = -2, .at = 8h, .count = DayCount::business, .from = Anchor::pay_by},
       "P-2b 08:00",
       "08:00, 2 business days before the pay-by date"},
  };
  for (const Row& row : rows) {
    CHECK(market::short_rule(row.rule) == row.shorter);
    CHECK(in_words(commands::rule_text(row.rule)) == row.words);
  }
}

TEST_CASE("a step's opening is told in words") {
  struct Row {
    Step step;
    std::string words;
  };
  Step after = story::step("cancel", Action::cancel, 4);
  after.after = "final";
  Step waiting = story::step("rate", Action::rate);
  waiting.after = "ship";
  waiting.wait = 48h;
  Step closely = story::step("report", Action::report);
  closely.after = "cancel";
  Step before = story::step("warn", Action::message, -1, 8h);
  before.from = Anchor::pay_by;
  const std::vector<Row> rows = {
      {story::step("thanks", Action::message), "at once"},
      {story::step("remind-1", Action::message, 1, 8h), "08:00 on day 1"},
      {after, "00:00 on day 4, after \"final\""},
      {waiting, "2 days after \"ship\""},
      {closely, "after \"cancel\""},
      {before, "08:00, 1 day before the pay-by date"},
  };
  for (const Row& row : rows) CHECK(in_words(market::step_opens_text(row.step)) == row.words);
}

TEST_CASE("a step's last moment and its payment methods are told beside it") {
  const auto remarks = [](const Step& step) {
    std::string text;
    for (const Message& remark : market::step_remarks({}, step)) text += (text.empty() ? "" : "; ") + in_words(remark);
    return text;
  };
  Step last = story::step("final", Action::message);
  last.until_day = 0;
  CHECK(remarks(last) == "until 24:00 on day 0");
  last.from = Anchor::pay_by;
  last.until_at = 22h;
  CHECK(remarks(last) == "until 22:00 on the day of the pay-by date");
  last.until_day = -1;
  CHECK(remarks(last) == "until 22:00, 1 day before the pay-by date");
  last.except = {"bank", "atm"};
  CHECK(remarks(last) == "not for bank, atm; until 22:00, 1 day before the pay-by date");
  last.except.clear();
  last.payments = {"bank"};
  CHECK(remarks(last) == "only for bank; until 22:00, 1 day before the pay-by date");
}

TEST_CASE("a rule says where it comes from and how sure it is") {
  CHECK(in_words(market::source_text({.read = "2026-10-10", .sureness = "A'"})) == "confirmed (A'), read 2026-10-10");
  CHECK(in_words(market::source_text({.read = "2026-10-10", .sureness = "C"})) == "not confirmed (C), read 2026-10-10");
  CHECK(in_words(market::source_text({})) == "not confirmed (-)");
  CHECK(in_words(market::source_text({.own = true})) == "own choice, no source");
}

TEST_CASE("how sure a market is depends on all its rules") {
  Market known = story::mercari();
  CHECK(in_words(market::sureness_text(known)) == "confirmed");
  known.cancellable_from->source.sureness = "C";
  CHECK(in_words(market::sureness_text(known)) == "partly confirmed");
  known.pay_by["default"].source.sureness = "D";
  CHECK(in_words(market::sureness_text(known)) == "not confirmed");
}

TEST_CASE("the list tells the markets with their dates") {
  const std::string list = shown({});
  CHECK(contains(list, "mercari"));
  CHECK(contains(list, "Mercari"));
  CHECK(contains(list, "D+2 24:00"));
  CHECK(contains(list, "SELLER CANCELS"));
  CHECK(contains(list, "confirmed"));
}

TEST_CASE("one market is told with its rules, sources and ladder") {
  const std::string text = shown({.name = "mercari"});
  CHECK(contains(text, "24:00 on day 2 after the order"));
  CHECK(contains(text, "confirmed (A'), read 2026-10-10"));
  CHECK(contains(text, "https://help.jp.mercari.com/guide/articles/61sell/"));
  CHECK(contains(text, "The file in force is built in."));
  CHECK(contains(text, "no message opens from 21:00 to 08:00"));
  CHECK(contains(text, "00:00 on day 4, after \"final\""));
  CHECK(contains(text, "tells the buyer 24:00, at least 8 h ahead"));
  std::size_t last = 0;
  for (const std::string name : {"  thanks ", "  remind-1 ", "  remind-2 ", "  consult ", "  final ", "  block ",
                                 "  cancel ", "  report ", "  relist "}) {
    INFO(name);
    const std::size_t place = text.find("\n" + name, last);
    REQUIRE(place != std::string::npos);
    last = place;
  }
}

TEST_CASE("how long a message may be is told, also that it is not known") {
  CHECK(contains(shown({.name = "ebay"}), "length of a message  2000 characters at most"));
  CHECK(contains(shown({.name = "mercari"}), "length of a message   not known\n"));
  CHECK_FALSE(contains(shown({.name = "amazon-jp"}), "length of a message"));
}

TEST_CASE("the file in force is printed as it is") {
  const std::string toml = shown({.name = "mercari", .form = market::Form::toml});
  CHECK(toml.starts_with("[market]\nname = \"mercari\"\n"));
  CHECK(toml == built_in_markets().text("mercari"));
}

TEST_CASE("the JSON tells the same") {
  const std::string list = shown({}, as_json());
  CHECK(list.starts_with(R"({"schema":1,"now":"2026-12-08T01:00:00Z","markets":[{"name":)"));
  CHECK_FALSE(contains(list, R"("ladders")"));
  const std::string one = shown({.name = "mercari"}, as_json());
  CHECK(contains(one, R"("rule":"pay_by.default","day":2,"at":"24:00","days":"calendar","from":"ordered")"));
  CHECK(contains(one, R"("ladders":[{"name":"default","steps":[{"step":"thanks","do":"message")"));
  CHECK(contains(one, R"("deadline":{"notice_seconds":28800,"at":"24:00"})"));
  const std::string toml = shown({.name = "mercari", .form = market::Form::toml}, as_json());
  CHECK(contains(toml, R"("market":"mercari","toml":"[market]\nname)"));
}

TEST_CASE("a market that is not known is an error that names those that are") {
  const auto report = market::run({.name = "merkari"}, built_in_markets(), now);
  REQUIRE_FALSE(report);
  CHECK(report.error().kind == ErrorKind::not_found);
  CHECK(in_words(report.error().what) == "the market \"merkari\" is not known");
  REQUIRE(report.error().hints.size() == 1);
  CHECK(contains(in_words(report.error().hints.front()), "mercari"));
}

}  // namespace market_test
