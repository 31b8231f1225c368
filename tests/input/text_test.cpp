#include "input/text.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace text_test {

using namespace ordertrack;
using namespace std::string_literals;

namespace {

struct Amount {
  std::string text;
  std::string currency;
  std::int64_t minor;
};

}  // namespace

TEST_CASE("Amounts are read in the forms that people write") {
  const Amount table[] = {
      {"3200", "JPY", 3200},
      {"3,200", "JPY", 3200},
      {"¥3,200", "JPY", 3200},
      {"￥3200", "JPY", 3200},
      {"3200円", "JPY", 3200},
      {"３２００", "JPY", 3200},
      {"３，２００円", "JPY", 3200},
      {" ¥ 3200 ", "JPY", 3200},
      {"JPY 3200", "JPY", 3200},
      {"0", "JPY", 0},
      {"00123", "JPY", 123},
      {"1,234,567", "JPY", 1234567},
      {"19.99", "USD", 1999},
      {"$19.99", "USD", 1999},
      {"19.9", "USD", 1990},
      {"19", "USD", 1900},
      {"1,234.56 USD", "USD", 123456},
      {"1.5", "KWD", 1500},
      {"1000000000000", "JPY", 1'000'000'000'000},
  };
  for (const Amount& amount : table) {
    CAPTURE(amount.text);
    REQUIRE(input::read_money(amount.text, amount.currency) == Money{amount.minor, amount.currency});
  }
}

TEST_CASE("What is no amount is refused, with the text and a hint") {
  const std::pair<std::string, std::string> table[] = {
      {"", "JPY"},
      {"1e5", "JPY"},
      {"-1", "JPY"},
      {"+1", "JPY"},
      {"－１２００", "JPY"},
      {"¥-5", "JPY"},
      {"3.5", "JPY"},
      {"3200.", "JPY"},
      {"19.999", "USD"},
      {".99", "USD"},
      {"19.", "USD"},
      {"1,20", "JPY"},
      {"12,00", "JPY"},
      {",200", "JPY"},
      {"1,,200", "JPY"},
      {"1234,567", "JPY"},
      {"1,200,", "JPY"},
      {"0x10", "JPY"},
      {"3200 yen", "JPY"},
      {"$5", "JPY"},
      {"¥5", "USD"},
      {"¥5円", "JPY"},
      {"5 5", "JPY"},
      {"abc", "JPY"},
      {"1000000000001", "JPY"},
      {"99999999999999999999999", "JPY"},
      {"10000000000.01", "USD"},
      {"5\xff", "JPY"},
  };
  for (const auto& [text, currency] : table) {
    CAPTURE(text, currency);
    const auto money = input::read_money(text, currency);
    REQUIRE_FALSE(money.has_value());
    REQUIRE(money.error().kind == ErrorKind::usage);
    REQUIRE(money.error().hints.size() == 1);
    REQUIRE(std::ranges::find(money.error().what.args, Arg{"text", text}) != money.error().what.args.end());
  }
}

TEST_CASE("Each fault of an amount has its own sentence") {
  const auto sentence = [](const char* text) { return input::read_money(text, "JPY").error().what.id; };
  REQUIRE(sentence("-1") == "the amount {text} has a sign");
  REQUIRE(sentence("1e5") == "{text} is not an amount in {currency}");
  REQUIRE(sentence("19.99") == "the amount {text} has more decimals than {currency}");
  REQUIRE(sentence("9000000000000") == "the amount {text} is too large");
}

TEST_CASE("Ids are kept as they are, full-width ones narrowed") {
  const std::pair<std::string, std::string> table[] = {
      {"m12345678901", "m12345678901"},
      {"A_b-9", "A_b-9"},
      {"00123", "00123"},
      {" m1 ", "m1"},
      {"ｍ１２３＿－", "m123_-"},
      {"_x", "_x"},
      {std::string(64, 'a'), std::string(64, 'a')},
  };
  for (const auto& [text, id] : table) {
    CAPTURE(text);
    REQUIRE(input::read_id(text) == id);
  }
}

TEST_CASE("An id with any other character is refused, naming the first") {
  const std::pair<std::string, std::string> table[] = {
      {"m$(touch X)", "$"}, {"m`id`", "`"},    {"m;x", ";"},     {"a b", " "},  {"*", "*"},
      {"m#1", "#"},         {"日本", "日"},    {"m①", "①"},      {"a/b", "/"},  {"a.b", "."},
      {"m\x1b", "\x1b"},    {"m\xff", "\xff"}, {"m\0x"s, "\0"s}, {"m＄", "＄"},
  };
  for (const auto& [text, character] : table) {
    CAPTURE(text);
    const auto id = input::read_id(text);
    REQUIRE_FALSE(id.has_value());
    REQUIRE(id.error().kind == ErrorKind::usage);
    REQUIRE(id.error().what.id == "{character} cannot stand in the id {id}");
    REQUIRE(std::get<std::string>(id.error().what.args.front().value) == character);
  }
}

TEST_CASE("An id is neither empty nor too long nor like an option") {
  const std::pair<std::string, std::string> table[] = {
      {"", "the id is empty"},
      {"  ", "the id is empty"},
      {"-rf", "the id {id} begins with -"},
      {"－rf", "the id {id} begins with -"},
      {std::string(65, 'a'), "the id {id} is longer than 64 characters"},
  };
  for (const auto& [text, sentence] : table) {
    CAPTURE(text);
    const auto id = input::read_id(text);
    REQUIRE_FALSE(id.has_value());
    REQUIRE(id.error().what.id == sentence);
  }
}

TEST_CASE("A text is kept as it was typed but for the blanks at its ends") {
  REQUIRE(input::read_text("  Tanaka  Hanako\n", "buyer") == "Tanaka  Hanako");
  REQUIRE(input::read_text("　田中　花子　 ", "buyer") == "田中　花子");
  REQUIRE(input::read_text("\x1b[2J stays", "note") == "\x1b[2J stays");
  REQUIRE(input::read_text("", "note") == "");
  REQUIRE(input::read_text("　 　", "note") == "");
  REQUIRE(input::read_text(std::string(4096, 'x') + "  ", "note").has_value());
}

TEST_CASE("A text that cannot be kept is refused, naming what it is") {
  const std::string too_long(4097, 'x');
  for (const std::string& text : {"\xff"s, "cut \xe3\x81"s, "a\0b"s, too_long, "\xed\xa0\x80"s}) {
    const auto kept = input::read_text(text, "item");
    REQUIRE_FALSE(kept.has_value());
    REQUIRE(kept.error().kind == ErrorKind::usage);
    REQUIRE(std::get<std::string>(kept.error().what.args.front().value) == "item");
  }
  REQUIRE_FALSE(input::read_text("12345", "item", 4).has_value());
  REQUIRE(input::read_text("1234", "item", 4).has_value());
}

TEST_CASE("What a Japanese keyboard types is narrowed") {
  REQUIRE(input::narrowed("ＡＢＣ　１２３：／－，．￥") == "ABC 123:/-,.¥");
  REQUIRE(input::narrowed("−2") == "-2");
  REQUIRE(input::narrowed("ﾊﾝｶｸｶﾞ") == "ハンカクガ");
  REQUIRE(input::narrowed("not \xff UTF-8") == "not \xff UTF-8");
}

TEST_CASE("Readers hold for any text") {
  rc::prop("an id that was read is safe and is read again as it is", [](const std::string& text) {
    const auto id = input::read_id(text);
    if (!id) return;
    RC_ASSERT(id->find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-") ==
              std::string::npos);
    RC_ASSERT(input::read_id(*id) == *id);
  });
  rc::prop("any bytes are an amount or a usage error", [](const std::string& text) {
    const auto money = input::read_money(text, "JPY");
    RC_ASSERT(money.has_value() || money.error().kind == ErrorKind::usage);
  });
  rc::prop("an amount is read as it was written", [] {
    const std::int64_t yen = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'001);
    RC_ASSERT((input::read_money(std::to_string(yen) + "円", "JPY") == Money{yen, "JPY"}));
  });
}

}  // namespace text_test
