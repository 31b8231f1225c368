#include "output/json.hpp"

#include "output/random_text.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <optional>
#include <string>

namespace json_test {

using namespace ordertrack;
using namespace std::chrono_literals;
using output::Json;

namespace {

const Instant at = std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + 15h;

}  // namespace

TEST_CASE("A document keeps the sequence of its keys") {
  Json order = Json::object();
  order.set("id", "m1").set("price", 3200).set("big", std::int64_t{9'007'199'254'740'993}).set("open", true);
  Json list = Json::array();
  list.push(order).push("text");
  const std::string document = Json::object().set("schema", 1).set("orders", list).set("a", "last").dump();
  REQUIRE(document ==
          R"({"schema":1,"orders":[{"id":"m1","price":3200,"big":9007199254740993,"open":true},"text"],"a":"last"})"
          "\n");
}

TEST_CASE("What is not there is null") {
  const char* nothing = nullptr;
  const std::string document = Json::object()
                                   .set("at", std::optional<Instant>{})
                                   .set("text", nothing)
                                   .set_or_null("empty", "")
                                   .set_or_null("full", "x")
                                   .set_null("none")
                                   .set("value", Json())
                                   .dump();
  REQUIRE(document == R"({"at":null,"text":null,"empty":null,"full":"x","none":null,"value":null})"
                      "\n");
}

TEST_CASE("Instants are RFC 3339 in UTC") {
  REQUIRE(Json::object().set("at", at).dump() == "{\"at\":\"2026-11-24T15:00:00Z\"}\n");
  REQUIRE(Json::object().set("at", std::optional<Instant>(at)).dump() == "{\"at\":\"2026-11-24T15:00:00Z\"}\n");
  REQUIRE(output::rfc3339(Instant{}) == "1970-01-01T00:00:00Z");
  REQUIRE(output::rfc3339(Instant{-1s}) == "1969-12-31T23:59:59Z");
}

TEST_CASE("Text stays UTF-8; what a terminal obeys is escaped") {
  const auto dumped = [](std::string_view text) { return Json::array().push(text).dump(); };
  REQUIRE(dumped("日本") == "[\"日本\"]\n");
  REQUIRE(dumped("\x1b]0;\a\n\"\\") == R"(["\u001b]0;\u0007\n\"\\"])"
                                       "\n");
  REQUIRE(dumped("\x7f\u0085\u009b") == R"(["\u007f\u0085\u009b"])"
                                        "\n");
  REQUIRE(dumped("\xff") == "[\"\ufffd\"]\n");
}

TEST_CASE("A copy is a value of its own") {
  Json original = Json::object().set("a", 1);
  Json copy = original;
  copy.set("a", 2);
  REQUIRE(original.dump() == "{\"a\":1}\n");
  original = copy;
  REQUIRE(original.dump() == "{\"a\":2}\n");
}

TEST_CASE("Any text comes back from the JSON as it was") {
  rc::prop("round trip of UTF-8", [] {
    const std::string text =
        *tests::printable_text() + *rc::gen::element<std::string>("", "\x1b[2J", "\u009b\x7f", "\n");
    const std::string document = Json::object().set("text", text).dump();
    RC_ASSERT(nlohmann::json::parse(document).at("text").get<std::string>() == text);
  });
  rc::prop("any bytes make a valid document without control characters", [] {
    const std::string document = Json::array().push(*tests::any_text()).dump();
    RC_ASSERT(nlohmann::json::accept(document));
    for (const auto character : tests::code_points_of(document.substr(0, document.size() - 1))) {
      RC_ASSERT(character >= 0x20 && (character < 0x7F || character > 0x9F));
    }
  });
}

}  // namespace json_test
