#include "config/reading.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace ordertrack::tests {
namespace {

std::string market_line(const std::string& line) {
  return "[market]\ntimezone = 'UTC'\ncurrency = 'JPY'\n" + line + "\n" + asking;
}

std::string rule_lines(const std::string& lines) {
  return shop_with("[market.cancellable_from]\n" + lines + "\n" + asking);
}

}  // namespace

TEST_CASE("A file that is no TOML, or no market, is refused with its place") {
  check({
      {"[market\n",
       "shop.toml:1: not TOML: Error while parsing table header: expected ']', saw '\\n' | "
       "a text stands in \"quotes\", a list in [brackets]"},
      {"[market]\nサイト = 1\n",
       "shop.toml:2: not TOML: Error while parsing root table: expected keys, tables, whitespace or comments, saw 'サ' "
       "| "
       "a text stands in \"quotes\", a list in [brackets]"},
      {"[market]\nあ = 1\n",
       "shop.toml:2: not TOML: Error while parsing root table: expected keys, tables, whitespace or comments, saw 'あ' "
       "| "
       "a text stands in \"quotes\", a list in [brackets]"},
      {"", "shop.toml:1: market is missing | begin with [market], or with extends = \"mercari\""},
      {"market = 'mercari'",
       "shop.toml:1: market = \"mercari\" is not a table | "
       "write [market] on a line of its own, its keys below"},
      {"[market]\ncurrency = 'JPY'\n[[step]]\nname = 'a'\ndo = 'check'\n",
       "shop.toml:1: market.timezone is missing | write timezone = \"Asia/Tokyo\""},
      {"extends = 'nowhere'\n",
       "shop.toml:1: extends = \"nowhere\" is not a built-in market | "
       "name a market that ordertrack knows by itself, such as \"mercari\""},
      {shop_with(""), "shop.toml:1: step is missing | a market needs at least one [[step]]"},
      {shop_with("[step]\nname = 'a'\n"),
       "shop.toml:5: step = {…} is not a list of tables | write [[step]] on a line of its own, its keys below"},
      {"color = 1\n" + shop_with(asking),
       "shop.toml:1: color = 1: there is no such key | the keys here are: extends, market, step, ladder"},
  });
}

TEST_CASE("A wrong fact of a market is named with its line and what would be right") {
  check({
      {market_line("name = 'other'"),
       "shop.toml:4: market.name = \"other\" is not the name of the file | write name = \"shop\", or rename the file"},
      {market_line("title = 3"),
       "shop.toml:4: market.title = 3 is not a table | write [market.title] on a line of its own, its keys below"},
      {market_line("title = { fr = 'x' }"),
       "shop.toml:4: market.title.fr = \"x\": there is no such key | the keys here are: en, ja"},
      {market_line("language = 'de'"), "shop.toml:4: market.language = \"de\" is not known | known are: ja, en"},
      {market_line("id = ['(']"),
       "shop.toml:4: market.id = \"(\" is not a regular expression | "
       "missing ): (; mind that \\ is written \\\\ in double quotes"},
      {market_line("url = ['a/\\d+']"),
       "shop.toml:4: market.url = \"a/\\d+\" does not say where the id is | "
       "put the id's part in parentheses, as in 'shop\\.example/orders/(\\d+)'"},
      {market_line("id = 'm1'"),
       "shop.toml:4: market.id = \"m1\" is not a list of texts | write a list of texts, such as [\"konbini\", "
       "\"atm\"]"},
      {market_line("payments = [\n'atm',\n7]"),
       "shop.toml:6: market.payments = 7 is not a list of texts | "
       "write a list of texts, such as [\"konbini\", \"atm\"]"},
      {market_line("order_url = 'http://x/{id}'"),
       "shop.toml:4: market.order_url = \"http://x/{id}\" is not the address of an order's page | "
       "begin with https:// and write {id} where the id belongs"},
      {market_line("order_url = [\n'https://x/{digits}',\n'https://x/{number}']"),
       "shop.toml:6: market.order_url = \"https://x/{number}\" is not the address of an order's page | "
       "begin with https:// and write {id} where the id belongs"},
      {market_line("order_url = 'https://x/'"),
       "shop.toml:4: market.order_url = \"https://x/\" is not the address of an order's page | "
       "begin with https:// and write {id} where the id belongs"},
      {market_line("block_before_cancel = 'yes'"),
       "shop.toml:4: market.block_before_cancel = \"yes\" is neither true nor false | "
       "write true or false, without quotes"},
      {market_line("closing_soon = '1 day'"),
       "shop.toml:4: market.closing_soon = \"1 day\" is not a length of time | "
       "write \"90m\", \"8h\" or \"2d\", in quotes, at most \"400d\""},
      {market_line("closing_soon = '401d'"),
       "shop.toml:4: market.closing_soon = \"401d\" is not a length of time | "
       "write \"90m\", \"8h\" or \"2d\", in quotes, at most \"400d\""},
      {market_line("holidays = ['2026-12-31']"),
       "shop.toml:4: market.holidays = \"2026-12-31\": these holidays are not known | "
       "known are: jp-bank, jp; a day stands without quotes, as 2026-12-31"},
      {market_line("holidays = 'japan'"),
       "shop.toml:4: market.holidays = \"japan\": these holidays are not known | "
       "known are: jp-bank, jp; a day stands without quotes, as 2026-12-31"},
      {market_line("holidays = ['jp', 12]"),
       "shop.toml:4: market.holidays = 12 is not a list of days | "
       "write \"jp\", or [2026-12-31, 2027-01-01] without quotes"},
      {market_line("payment = ['atm']"),
       "shop.toml:4: market.payment = […]: there is no such key | did you mean payments?"},
      {market_line("title = { en = 1.5 }"),
       "shop.toml:4: market.title.en = 1.5 is not a text | write it in \"double quotes\""},
      {"[market]\ntimezone = 'Asia/Tokio'\ncurrency = 'JPY'\n" + std::string(asking),
       "shop.toml:2: market.timezone = \"Asia/Tokio\" is not a known time zone | "
       "write a name such as \"Asia/Tokyo\""},
      {"[market]\ntimezone = 'UTC'\ncurrency = 'yen'\n" + std::string(asking),
       "shop.toml:3: market.currency = \"yen\" is not a currency | write its three capital letters, such as \"JPY\""},
  });
}

TEST_CASE("A wrong rule is named with its line and what would be right") {
  const std::string clock = "write \"08:00\", in quotes; \"24:00\" is the end of the day";
  const std::string key = "market.cancellable_from.";
  check({
      {rule_lines("at = '24:00'"), "shop.toml:5: " + key + "day is missing | a rule needs a day, such as day = 2"},
      {rule_lines("day = 2"),
       "shop.toml:5: " + key + "at is missing | a rule needs a clock time, such as at = \"24:00\""},
      {rule_lines("day = 2\nat = '24:01'"), "shop.toml:7: " + key + "at = \"24:01\" is not a clock time | " + clock},
      {rule_lines("day = 2\nat = '8:00'"), "shop.toml:7: " + key + "at = \"8:00\" is not a clock time | " + clock},
      {rule_lines("day = 2\nat = '12:60'"), "shop.toml:7: " + key + "at = \"12:60\" is not a clock time | " + clock},
      {rule_lines("day = 2\nat = '-1:00'"), "shop.toml:7: " + key + "at = \"-1:00\" is not a clock time | " + clock},
      {rule_lines("day = 2\nat = 08:00:00"), "shop.toml:7: " + key + "at = 08:00:00 is not a clock time | " + clock},
      {rule_lines("day = '2'\nat = '24:00'"), "shop.toml:6: " + key +
                                                  "day = \"2\" is not a whole number | "
                                                  "write a whole number from -400 to 400, without quotes"},
      {rule_lines("day = 401\nat = '24:00'"),
       "shop.toml:6: " + key + "day = 401 is out of range | write a whole number from -400 to 400, without quotes"},
      {rule_lines("day = 2\nat = '24:00'\ndays = 'working'"),
       "shop.toml:8: " + key + "days = \"working\" is not known | known are: calendar, business"},
      {rule_lines("day = 2\nat = '24:00'\nfrom = 'begin'"),
       "shop.toml:8: " + key + "from = \"begin\" is not known | known are: ordered, pay_by"},
      {rule_lines("day = 2\nat = '24:00'\nsure = 'A+'"),
       "shop.toml:8: " + key + "sure = \"A+\" is not known | known are: A, A', B, C, D, K, -"},
      {rule_lines("day = 2\nat = '24:00'\nread = '2026-02-30'"),
       "shop.toml:8: " + key + "read = \"2026-02-30\" is not a day | write \"2026-10-10\""},
      {rule_lines("day = 2\nat = '24:00'\nsauce = 'x'"),
       "shop.toml:8: " + key + "sauce = \"x\": there is no such key | did you mean source?"},
      {shop_with("[market.pay_by.atm]\nday = 2\nat = '24:00'\nfrom = 'pay_by'\n" + std::string(asking)),
       "shop.toml:8: market.pay_by.atm.from = \"pay_by\" is not known | known are: ordered"},
      {shop_with("[market.pay_by]\natm = 3\n" + std::string(asking)),
       "shop.toml:6: market.pay_by.atm = 3 is not a table | "
       "write [market.pay_by.atm] on a line of its own, its keys below"},
      {shop_with("[market.message_limit]\n" + std::string(asking)),
       "shop.toml:5: market.message_limit.characters is missing | a limit needs a number, such as characters = 1000"},
      {shop_with("[market.message_limit]\ncharacters = 0\n" + std::string(asking)),
       "shop.toml:6: market.message_limit.characters = 0 is out of range | "
       "write a whole number from 20 to 100000, without quotes"},
      {shop_with("[market.ship_by]\nday = 1\nat = '24:00'\nthen = 'late'\n" + std::string(asking)),
       "shop.toml:8: market.ship_by.then = \"late\": there is no such key | the keys here are: day, at, days, from, "
       "source, "
       "read, sure, own"},
      {shop_with("[market.quiet]\nfrom = '00:00'\nto = '24:00'\n" + std::string(asking)),
       "shop.toml:7: market.quiet.to = \"24:00\" leaves no time of day for a message | "
       "let the quiet hours end before they begin again; both the same are none"},
      {shop_with("[market.pay_by.bank]\nday = 5\nat = '24:00'\ndays = 'business'\n"
                 "[market.auto_cancel]\nday = 6\nat = '24:00'\n" +
                 std::string(asking)),
       "shop.toml:9: market.auto_cancel = {…}: the market would cancel before the pay-by | "
       "compare market.auto_cancel with market.pay_by.bank"},
      {shop_with("[market.auto_cancel]\nday = 6\nat = '24:00'\nfrom = 'paid'\n" + std::string(asking)),
       "shop.toml:8: market.auto_cancel.from = \"paid\" is not known | known are: ordered, pay_by"},
      {shop_with("[market.quiet]\nfrom = '21:00'\n" + std::string(asking)),
       "shop.toml:5: market.quiet.to is missing | quiet hours need both, such as from = \"21:00\", to = \"08:00\""},
  });
}

TEST_CASE("All errors of a file are told at once, from top to bottom") {
  const auto lines = complaints(
      "[[step]]\n"
      "name = 'ask'\n"
      "do = 'mail'\n"
      "[market]\n"
      "zone = 'UTC'\n"
      "currency = 'JPY'\n"
      "timezone = 'UTC'\n"
      "[market.pay_by.default]\n"
      "day = 1.5\n"
      "at = 'noon'\n"
      "[[step]]\n"
      "name = 'ask'\n"
      "do = 'check'\n");
  const std::vector<std::string> starts = {"shop.toml:3: step.do", "shop.toml:5: market.zone",
                                           "shop.toml:9: market.pay_by.default.day",
                                           "shop.toml:10: market.pay_by.default.at", "shop.toml:12: step.name"};
  REQUIRE(lines.size() == starts.size());
  for (std::size_t i = 0; i < starts.size(); ++i) CHECK(lines[i].starts_with(starts[i] + " "));
}

}  // namespace ordertrack::tests
