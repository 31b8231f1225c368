#include "commands/message_length.hpp"

#include "commands/answers.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace message_length_test {

using namespace ordertrack;

namespace {

std::string said(const std::optional<config::MessageLimit>& limit, std::string_view text) {
  const auto message = commands::too_long_for("mercari", limit, text);
  return message ? i18n::render(*message) : "";
}

}  // namespace

TEST_CASE("a text is too long where it has more characters than the market takes") {
  const std::string text = "お支払いについて\n";
  CHECK(said(std::nullopt, text).empty());
  config::MessageLimit limit{.characters = 9, .source = {.own = true}};
  CHECK(said(limit, text).empty());
  limit.characters = 8;
  CHECK(said(limit, text) == "the text has 9 characters, and mercari takes 8");
  limit.source = {.address = "https://a.example", .read = "2026-11-26", .sureness = "C"};
  CHECK(said(limit, text) == "the text has 9 characters, and mercari takes 8 (not confirmed)");
}

}  // namespace message_length_test
