#include "config/market_book.hpp"
#include "config/market_file.hpp"
#include "config/settings.hpp"
#include "drift/document.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace ordertrack::drift {
namespace {

namespace fs = std::filesystem;

std::optional<Zone> tokyo(std::string_view name) { return Zone::fixed(std::string(name), std::chrono::hours{9}); }

/// The keys that a reader names in its hint for an unknown one.
void add_keys(const Error& error, std::set<std::string>& keys) {
  for (const Message& hint : error.hints) {
    for (const Arg& arg : hint.args) {
      if (arg.name != "keys") continue;
      std::string list = std::get<std::string>(arg.value);
      std::ranges::replace(list, ',', ' ');
      for (const std::string& key : words_of(list)) keys.insert(key);
    }
  }
}

std::set<std::string> keys_of_market_files() {
  constexpr std::string_view unknown_everywhere = R"(zzzzzzzz = 1
[market]
zzzzzzzz = 1
[market.title]
zzzzzzzz = 1
[market.quiet]
zzzzzzzz = 1
[market.auto_complete]
zzzzzzzz = 1
[[step]]
zzzzzzzz = 1
[step.deadline]
zzzzzzzz = 1
[step.guide]
zzzzzzzz = 1
)";
  const auto market = config::read_market(unknown_everywhere, "zzz.toml", tokyo, [](auto) { return nullptr; });
  REQUIRE_FALSE(market);
  std::set<std::string> keys;
  for (const Error& error : market.error()) add_keys(error, keys);
  return keys;
}

std::set<std::string> keys_of_settings() {
  const fs::path file = fs::temp_directory_path() / ("ordertrack-drift-" + std::to_string(std::random_device{}()));
  std::ofstream(file) << "zzzzzzzz = 1\n";
  const auto settings = config::read_settings(file);
  fs::remove(file);
  REQUIRE_FALSE(settings);
  std::set<std::string> keys;
  add_keys(settings.error(), keys);
  return keys;
}

/// The keys that have an entry of their own.
std::set<std::string> entries(const Document& page) {
  std::vector<std::string> items;
  for (const std::string& line : page.lines()) {
    if (line.starts_with(".It Ic ")) items.push_back(line);
  }
  return marked_words(items, "Ic");
}

void check_told(const std::set<std::string>& known, const Document& page) {
  const auto told = marked_words(page.lines(), "Ic");
  for (const std::string& key : known) {
    CAPTURE(page.name(), key);
    CHECK(told.contains(key));
  }
  for (const std::string& key : entries(page)) {
    CAPTURE(page.name(), key);
    CHECK(known.contains(key));
  }
}

/// The literal blocks of a man page's section, as they are read.
std::vector<std::string> literal_blocks(const std::vector<std::string>& lines) {
  std::vector<std::string> blocks;
  bool inside = false;
  for (const std::string& line : lines) {
    if (line.starts_with(".Bd -literal")) {
      blocks.emplace_back();
      inside = true;
    } else if (line == ".Ed") {
      inside = false;
    } else if (inside) {
      blocks.back() += line + "\n";
    }
  }
  return blocks;
}

}  // namespace

TEST_CASE("ordertrack-policy(5) tells every key of a market's file, and no other") {
  const auto keys = keys_of_market_files();
  REQUIRE(keys.size() > 30);
  check_told(keys, Document("man/ordertrack-policy.5"));
}

TEST_CASE("ordertrack-config(5) tells every key of config.toml, and no other") {
  const auto keys = keys_of_settings();
  REQUIRE(keys.size() > 4);
  check_told(keys, Document("man/ordertrack-config.5"));
}

TEST_CASE("the ladders in ordertrack-policy(5) can be read, and the first is Mercari's") {
  const config::MarketBook markets("/nowhere", tokyo);
  const Market* mercari = markets.find("mercari");
  REQUIRE(mercari != nullptr);
  const auto built_in = [&](std::string_view name) { return markets.find(name); };
  const auto blocks = literal_blocks(Document("man/ordertrack-policy.5").section("EXAMPLES"));
  REQUIRE(blocks.size() == 2);

  const auto shown = config::read_market("extends = \"mercari\"\n" + blocks[0], "shown.toml", tokyo, built_in);
  REQUIRE(shown);
  const auto& steps = mercari->ladder({}).steps;
  REQUIRE(shown->ladder({}).steps.size() == steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Step& step = shown->ladder({}).steps[i];
    CAPTURE(step.name);
    CHECK(step.name == steps[i].name);
    CHECK(step.action == steps[i].action);
    CHECK(step.phase == steps[i].phase);
    CHECK(step.day == steps[i].day);
    CHECK(step.at == steps[i].at);
    CHECK(step.after == steps[i].after);
    CHECK(step.optional == steps[i].optional);
    CHECK(step.quiet == steps[i].quiet);
    CHECK(step.deadline.has_value() == steps[i].deadline.has_value());
  }

  const auto own = config::read_market(blocks[1], "mercari.toml", tokyo, built_in);
  REQUIRE(own);
  CHECK(own->ladder({}).steps.size() == 4);
  CHECK(own->ids == mercari->ids);
}

}  // namespace ordertrack::drift
