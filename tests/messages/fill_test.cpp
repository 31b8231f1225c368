#include "messages/facts.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <chrono>

namespace ordertrack::tests {
namespace {

using namespace std::chrono_literals;
using messages::Text;

Result<std::string> fill(std::string_view text, std::string_view language, const messages::Facts& facts) {
  const auto good = Text::checked(text, "a.txt");
  if (!good) return fail(good.error().front());
  return messages::fill(*good, language, facts);
}

std::string filled(std::string_view text, std::string_view language = "ja", const Known& known = {}) {
  const auto message = fill(text, language, known.facts());
  if (!message) return "error: " + std::string(message.error().what.id);
  return *message;
}

constexpr auto no_value = "the message names {placeholder}, which is not known for the order {id}";

}  // namespace

TEST_CASE("Every name is filled in, in the language of the message") {
  struct Row {
    std::string text;
    std::string ja;
    std::string en;
  };
  const std::vector<Row> rows = {
      {"{buyer}", "tanaka", "tanaka"},
      {"{item}", "真鍮の卓上ランプ", "真鍮の卓上ランプ"},
      {"{price}", "3,200円", "¥3,200"},
      {"{market}", "メルカリ", "Mercari"},
      {"{ordered}", "12月5日(土) 14:00", "Saturday, 5 December, 14:00"},
      {"{pay_by}", "12月7日(月) 24:00", "Monday, 7 December, 24:00"},
      {"{deadline}", "12月8日(火) 24:00", "Tuesday, 8 December, 24:00"},
      {"{days_since_order}", "3", "3"},
      {"{order_id}", "m12345678901", "m12345678901"},
      {"{shop}", "古道具みどり", "古道具みどり"},
      {"a {{b}} c", "a {b} c", "a {b} c"},
      {"{{{buyer}}}", "{tanaka}", "{tanaka}"},
      {"[{buyer:>8}]", "[  tanaka]", "[  tanaka]"},
      {"[{buyer:.3}]", "[tan]", "[tan]"},
      {"[{item:.2}]", "[真鍮]", "[真鍮]"},
      {"[{buyer:*^8.2}]", "[***ta***]", "[***ta***]"},
      {"100%\r\n\\n", "100%\n\\n", "100%\n\\n"},
  };
  for (const auto& [text, ja, en] : rows) {
    INFO(text);
    CHECK(filled(text, "ja") == ja);
    CHECK(filled(text, "en") == en);
  }
}

TEST_CASE("A value that is not known is an error that names it, not a hole in the message") {
  struct Row {
    std::string name;
    std::string hint;
  };
  Known known;
  known.order.price.reset();
  known.pay_by.reset();
  known.deadline.reset();
  known.shop = "";
  const std::vector<Row> rows = {
      {"price", "record it: ordertrack edit {id} --price AMOUNT"},
      {"pay_by", "record it: ordertrack edit {id} --pay-by TIME"},
      {"deadline", "only the message of a step with a deadline tells one"},
      {"shop", "write shop = \"your shop's name\" in config.toml"},
  };
  for (const auto& [name, hint] : rows) {
    const auto message = fill("a {buyer} {" + name + "}", "ja", known.facts());
    REQUIRE_FALSE(message);
    CHECK(message.error().what.id == no_value);
    CHECK(message.error().what.args == std::vector{arg("placeholder", "{" + name + "}"), arg("id", "m12345678901-2")});
    REQUIRE(message.error().hints.size() == 1);
    CHECK(message.error().hints.front().id == hint);
  }
}

TEST_CASE("A text from a stranger stands in the message as it is") {
  Known known;
  for (const std::string name : {"{deadline}", "{", "}}", "{0:999999}", "%s$(id)", "A&B <株>", "髙\n橋"}) {
    known.order.buyer = name;
    CHECK(filled("[{buyer}]", "ja", known) == "[" + name + "]");
  }
}

TEST_CASE("Days since the order are civil days in the market's zone") {
  Known known;
  known.order.ordered_at = december(5, 24h - 1s);
  known.now = december(6, 0h);
  CHECK(filled("{days_since_order}", "ja", known) == "1");
  known.order.ordered_at = december(5, 0h);
  known.now = december(6, 24h - 1s);
  CHECK(filled("{days_since_order}", "ja", known) == "1");
  known.now = december(4, 0h);
  CHECK(filled("{days_since_order}", "ja", known) == "0");
}

TEST_CASE("A price is told in its currency") {
  struct Row {
    Money price;
    std::string ja;
    std::string en;
  };
  const std::vector<Row> rows = {
      {{0, "JPY"}, "0円", "¥0"},
      {{999, "JPY"}, "999円", "¥999"},
      {{1234567, "JPY"}, "1,234,567円", "¥1,234,567"},
      {{5, "USD"}, "0.05 USD", "0.05 USD"},
      {{1999, "USD"}, "19.99 USD", "19.99 USD"},
      {{123456, "EUR"}, "1,234.56 EUR", "1,234.56 EUR"},
      {{5000, "KRW"}, "5,000 KRW", "5,000 KRW"},
  };
  Known known;
  for (const auto& [price, ja, en] : rows) {
    known.order.price = price;
    CHECK(filled("{price}", "ja", known) == ja);
    CHECK(filled("{price}", "en", known) == en);
  }
}

TEST_CASE("A midnight ends a day where it is a deadline, and begins one where something happened") {
  const auto zone = Zone::fixed("Asia/Tokyo", 9h);
  CHECK(messages::told_time(zone, december(9, 0h), "ja") == "12月8日(火) 24:00");
  CHECK(messages::told_time(zone, december(9, 0h), "en") == "Tuesday, 8 December, 24:00");
  CHECK(messages::told_time(zone, december(9, 1min), "ja") == "12月9日(水) 00:01");
  CHECK(messages::told_time(zone, december(9, 9h + 5min + 59s), "ja") == "12月9日(水) 09:05");
  CHECK(messages::told_time(zone, december(1, 0h), "ja") == "11月30日(月) 24:00");
  CHECK(messages::told_time(zone, december(31, 24h), "en") == "Thursday, 31 December, 24:00");
  CHECK(messages::told_time(Zone(), december(9, 0h), "ja") == "12月8日(火) 15:00");
  Known known;
  known.order.ordered_at = december(5, 0h);
  CHECK(filled("{ordered}", "ja", known) == "12月5日(土) 00:00");
}

TEST_CASE("Filling never throws, and gives equal answers to equal questions") {
  rc::prop("any text", [](const std::string& text) {
    const Known known;
    RC_ASSERT((fill(text, "ja", known.facts()) == fill(text, "ja", known.facts())));
  });
  rc::prop("texts of braces, names and formats", [] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "{", "}", "{{", "}}", "buyer", "deadline", "price", ":", ">", "<", "^", "*", "0", "7", "100", "101", ".", "!",
        "r", "[", "]", "d", "s", "L", "#", "+", " ", "\n", "円", "\xFF", "{buyer}", "{item:", "{shop"));
    std::string text;
    for (const auto& piece : pieces) text += piece;
    const Known known;
    const auto message = fill(text, "en", known.facts());
    RC_ASSERT((message == fill(text, "en", known.facts())));
    if (!message) RC_ASSERT(message.error().kind == ErrorKind::bad_file);
  });
  rc::prop("a buyer of any name is inserted literally", [](const std::string& name) {
    Known known;
    known.order.buyer = name;
    const auto expected = name.empty() ? std::string("ご購入者") : name;
    RC_ASSERT(fill("<{buyer}>", "ja", known.facts()).value() == "<" + expected + ">");
  });
}

}  // namespace ordertrack::tests
