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
[market.message_limit]
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
  std::set<std::string> keys;
  for (const std::string table : {"", "[[ladder]]\nuse = \"strict\"\n"}) {
    std::ofstream(file) << table << "zzzzzzzz = 1\n";
    const auto settings = config::read_settings(file);
    fs::remove(file);
    REQUIRE_FALSE(settings);
    add_keys(settings.error(), keys);
  }
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

}  // namespace ordertrack::drift
