#include "config/reading.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace ordertrack::tests {
namespace {

std::string shown_value(const Arg& argument) {
  if (const auto* text = std::get_if<std::string>(&argument.value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&argument.value)) return std::to_string(*number);
  throw std::logic_error("a market file's errors hold texts and numbers only");
}

}  // namespace

std::optional<Zone> zone_named(std::string_view name) {
  if (name == "Asia/Tokyo") return Zone::fixed("Asia/Tokyo", std::chrono::hours{9});
  if (name == "America/Los_Angeles") return Zone::fixed("America/Los_Angeles", -std::chrono::hours{8});
  if (name == "UTC") return Zone();
  return std::nullopt;
}

std::string sentence(const Message& message) {
  std::string text(message.id);
  std::size_t from = 0;
  while ((from = text.find('{', from)) != std::string::npos) {
    const auto end = text.find('}', from);
    const auto name = text.substr(from + 1, end - from - 1);
    std::string value = "?" + name;
    for (const auto& argument : message.args) {
      if (argument.name == name) value = shown_value(argument);
    }
    text.replace(from, end - from + 1, value);
    from += value.size();
  }
  return text;
}

std::vector<std::string> complaints(const std::vector<Error>& errors) {
  std::vector<std::string> lines;
  for (const auto& error : errors) {
    CHECK(error.kind == ErrorKind::bad_file);
    REQUIRE_FALSE(error.hints.empty());
    lines.push_back(sentence(error.what));
    for (const auto& hint : error.hints) lines.back() += " | " + sentence(hint);
  }
  return lines;
}

std::vector<std::string> complaints(std::string_view toml) {
  const auto market =
      config::read_market(toml, "shop.toml", zone_named, [](std::string_view) -> const Market* { return nullptr; });
  return market ? std::vector<std::string>{} : complaints(market.error());
}

Market good_market(std::string_view toml, std::string_view file) {
  auto market = config::read_market(toml, file, zone_named, [](std::string_view) -> const Market* { return nullptr; });
  if (!market) FAIL(complaints(market.error()).front());
  return *std::move(market);
}

std::string shop_with(std::string_view more) {
  return "[market]\ntimezone = 'Asia/Tokyo'\ncurrency = 'JPY'\n\n" + std::string(more);
}

void check(const std::vector<Wrong>& files) {
  for (const auto& [toml, complaint] : files) {
    INFO(toml);
    CHECK(complaints(toml) == std::vector<std::string>{complaint});
  }
}

}  // namespace ordertrack::tests
