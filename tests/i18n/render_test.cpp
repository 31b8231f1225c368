#include "i18n/catalogue_folder.hpp"
#include "i18n/language.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <clocale>
#include <string>

namespace render_test {

using namespace ordertrack;
using i18n::Language;
using i18n::render;
using tests::CatalogueFolder;
using tests::Speaking;

namespace {

const Instant december_5 = std::chrono::sys_days{std::chrono::year{2026} / 12 / 5} + std::chrono::hours{5};

}  // namespace

TEST_CASE("Values stand where the sentence names them") {
  i18n::set_reference(december_5);
  REQUIRE(render(msg("the order {id} is not there", arg("id", "m1"))) == "the order m1 is not there");
  REQUIRE(render(msg("{b} before {a}, {a} again", arg("a", 1), arg("b", "two"))) == "two before 1, 1 again");
  REQUIRE(render(msg("it costs {price}", arg("price", Money{3200, "JPY"}))) == "it costs ¥3,200");
  REQUIRE(render(msg("not before {at}", arg("at", ShownTime{december_5, std::chrono::hours{9}, false}))) ==
          "not before Sat 5 Dec 14:00");
  REQUIRE(render(msg("no value at all")) == "no value at all");
  REQUIRE(render(msg("write {{id}}")) == "write {id}");
  REQUIRE(render(Message{}).empty());
}

TEST_CASE("Braces in a value are text") {
  REQUIRE(render(msg("buyer {name}", arg("name", "{id} {} {0} }}"))) == "buyer {id} {} {0} }}");
}

TEST_CASE("Any value comes out as it went in") {
  rc::prop("text in a sentence is unchanged", [](const std::string& value) {
    RC_ASSERT(render(msg("<{value}>", arg("value", value))) == "<" + value + ">");
  });
}

TEST_CASE("The number decides between one and many") {
  const auto orders = [](int n) {
    return render(msg_n("{n} order of {buyer}", "{n} orders of {buyer}", n, arg("buyer", "T")));
  };
  REQUIRE(orders(0) == "0 orders of T");
  REQUIRE(orders(1) == "1 order of T");
  REQUIRE(orders(2) == "2 orders of T");
}

TEST_CASE("Japanese comes from the catalogue, where no Japanese locale is generated too") {
  using namespace std::string_literals;
  const CatalogueFolder folder({
      {"the order {id} is not there", "注文{id}はありません"},
      {"{n} order\0{n} orders"s, "注文{n}件"},
      {"plain", "そのまま"},
  });
  const Speaking japanese(Language::ja, folder.path());

  REQUIRE(i18n::spoken() == Language::ja);
  REQUIRE(render(msg("the order {id} is not there", arg("id", "m1"))) == "注文m1はありません");
  REQUIRE(render(msg_n("{n} order", "{n} orders", 1)) == "注文1件");
  REQUIRE(render(msg_n("{n} order", "{n} orders", 5)) == "注文5件");
  REQUIRE(i18n::translate("plain") == "そのまま");
  REQUIRE(i18n::translate("").empty());
}

TEST_CASE("What the catalogue lacks is said in English") {
  const CatalogueFolder folder(tests::Sentences{{"plain", "そのまま"}});
  const Speaking japanese(Language::ja, folder.path());
  REQUIRE(render(msg("another {thing}", arg("thing", "one"))) == "another one");
  REQUIRE(render(msg_n("{n} step", "{n} steps", 1)) == "1 step");
  REQUIRE(render(msg_n("{n} step", "{n} steps", 3)) == "3 steps");
}

TEST_CASE("A translation whose placeholders do not fit gives way to English") {
  using namespace std::string_literals;
  const CatalogueFolder folder({
      {"order {id}", "注文{di}"},
      {"buyer {id}", "購入者{id"},
      {"item {id}", "商品}id"},
      {"plain", "波括弧{"},
      {"{n} order\0{n} orders"s, "注文{m}件"},
  });
  const Speaking japanese(Language::ja, folder.path());
  REQUIRE(render(msg("order {id}", arg("id", "m1"))) == "order m1");
  REQUIRE(render(msg("buyer {id}", arg("id", "m1"))) == "buyer m1");
  REQUIRE(render(msg("item {id}", arg("id", "m1"))) == "item m1");
  REQUIRE(render(msg("plain")) == "plain");
  REQUIRE(render(msg_n("{n} order", "{n} orders", 2)) == "2 orders");
}

TEST_CASE("English leaves the process in the C locale") {
  std::setlocale(LC_ALL, "C");
  i18n::speak(Language::en, "/nonexistent");
  REQUIRE(std::string(std::setlocale(LC_ALL, nullptr)) == "C");
}

TEST_CASE("Japanese leaves numbers and times to us") {
  const Speaking japanese(Language::ja);
  REQUIRE(std::string(std::setlocale(LC_NUMERIC, nullptr)) == "C");
  REQUIRE(std::string(std::setlocale(LC_TIME, nullptr)) == "C");
}

}  // namespace render_test
