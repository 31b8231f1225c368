#include "config/market_file.hpp"

#include "config/ladder_file.hpp"
#include "config/market_name.hpp"
#include "config/market_rules.hpp"
#include "config/pattern.hpp"
#include "config/section.hpp"
#include "policy/page_address.hpp"

#include <ordertrack/money.hpp>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace ordertrack::config {
namespace {

/// What a file is read with.
struct Reading {
  const FindZone& find_zone;
  const FindMarket& find_market;
};

std::optional<std::string> buyers_language(std::string_view word) {
  return word == "ja" || word == "en" ? std::optional(std::string(word)) : std::nullopt;
}

Bilingual title_of(Section& section, Bilingual before) {
  return read_bilingual(section, "title").value_or(std::move(before));
}

Zone zone_of(Section& section, Zone before, const FindZone& find_zone) {
  const auto name = section.text("timezone");
  if (!name) return before;
  if (auto zone = find_zone(*name)) return *std::move(zone);
  section.reject("timezone", mark("{file}:{line}: {key} = {value} is not a known time zone"),
                 msg("write a name such as \"Asia/Tokyo\""));
  return before;
}

std::string currency_of(Section& section, std::string before) {
  auto currency = section.text("currency").value_or(std::move(before));
  if (section.holds_text("currency") && !is_currency(currency)) {
    section.reject("currency", mark("{file}:{line}: {key} = {value} is not a currency"),
                   msg("write its three capital letters, such as \"JPY\""));
  }
  return currency;
}

constexpr std::string_view not_a_page = mark("{file}:{line}: {key} = {value} is not the address of an order's page");

Message how_to_write_a_page() {
  return msg("begin with https:// and write {placeholder} where the id belongs", arg("placeholder", "{id}"));
}

void hold_pattern(Section& section, std::string_view key, const ListedText& item, int groups) {
  const Pattern pattern(item.text);
  if (const auto problem = pattern.problem()) {
    section.reject(key, item, mark("{file}:{line}: {key} = {value} is not a regular expression"),
                   msg("{problem}; mind that \\ is written \\\\ in double quotes", arg("problem", *problem)));
  } else if (pattern.groups() < groups) {
    section.reject(key, item, mark("{file}:{line}: {key} = {value} does not say where the id is"),
                   msg("put the id's part in parentheses, as in 'shop\\.example/orders/(\\d+)'"));
  }
}

/// Patterns that have at least so many groups.
std::vector<std::string> patterns_of(Section& section, std::string_view key, int groups,
                                     std::vector<std::string> before) {
  const auto items = section.listed(key);
  if (!items) return before;
  std::vector<std::string> expressions;
  for (const auto& item : *items) {
    hold_pattern(section, key, item, groups);
    expressions.push_back(item.text);
  }
  return expressions;
}

/// One address, or a list of those for ids of several forms.
std::vector<std::string> order_urls_of(Section& section, std::vector<std::string> before) {
  static constexpr std::string_view key = "order_url";
  if (section.holds_text(key)) {
    auto address = section.text(key).value_or(std::string{});
    if (address.empty()) return {};
    if (!policy::is_page_pattern(address)) section.reject(key, not_a_page, how_to_write_a_page());
    return {std::move(address)};
  }
  const auto items = section.listed(key);
  if (!items) return before;
  std::vector<std::string> addresses;
  for (const auto& item : *items) {
    if (!policy::is_page_pattern(item.text)) section.reject(key, item, not_a_page, how_to_write_a_page());
    addresses.push_back(item.text);
  }
  return addresses;
}

void hold_name(Section& section, std::string_view name) {
  const auto written_name = section.text("name");
  if (!written_name || *written_name == name) return;
  section.reject("name", mark("{file}:{line}: {key} = {value} is not the name of the file"),
                 msg("write name = \"{name}\", or rename the file", arg("name", name)));
}

Market with_facts(Market market, Section& section, const Reading& reading) {
  hold_name(section, market.name);
  market.title = title_of(section, std::move(market.title));
  market.zone = zone_of(section, std::move(market.zone), reading.find_zone);
  market.currency = currency_of(section, std::move(market.currency));
  market.language = section.word("language", &buyers_language, "ja, en").value_or(market.language);
  market.ids = patterns_of(section, "id", 0, std::move(market.ids));
  market.named_ids = patterns_of(section, "named_id", 0, std::move(market.named_ids));
  market.urls = patterns_of(section, "url", 1, std::move(market.urls));
  market.order_urls = order_urls_of(section, std::move(market.order_urls));
  market.paid_at_once = section.texts("paid_at_once").value_or(market.paid_at_once);
  market.payments = section.texts("payments").value_or(market.payments);
  market.block_before_cancel = section.flag("block_before_cancel").value_or(market.block_before_cancel);
  return market;
}

/// The market that `extends` names, or nullptr.
const Market* base_of(Section& file, const FindMarket& find_market) {
  const auto name = file.text("extends");
  if (!name) return nullptr;
  const auto* base = find_market(*name);
  if (base == nullptr) {
    file.reject("extends", mark("{file}:{line}: {key} = {value} is not a built-in market"),
                msg("name a market that ordertrack knows by itself, such as \"mercari\""));
  }
  return base;
}

Market blank(const std::string& name) {
  Market market;
  market.title = {name, name};
  market.language = "en";
  return market;
}

/// Holds what a market that extends no other must say.
void hold_complete(Section& file, Section& section) {
  if (!section.has("timezone")) section.missing("timezone", msg("write timezone = \"Asia/Tokyo\""));
  if (!section.has("currency")) section.missing("currency", msg("write currency = \"JPY\""));
  if (!file.has("step")) file.missing("step", msg("a market needs at least one [[step]]"));
}

Market read_file(Section& file, const std::string& name, const Market* base, const Reading& reading) {
  auto market = base == nullptr ? blank(name) : *base;
  market.name = name;
  if (auto section = file.table("market")) {
    market = with_rules(with_facts(std::move(market), *section, reading), *section);
    section->finish();
    if (!file.has("extends")) hold_complete(file, *section);
  } else if (!file.has("extends") && !file.has("market")) {
    file.missing("market", msg("begin with [market], or with extends = \"mercari\""));
  }
  market.ladders = read_ladders(market.ladders, file);
  file.finish();
  return market;
}

MarketReading read_text(std::string_view toml, std::string_view name_of_file, const Reading& reading) {
  const auto document = parse_toml(toml, name_of_file);
  if (!document) return {std::nullopt, {document.error()}, nullptr};

  Problems problems(name_of_file);
  Section file(*document, 1, {}, problems);
  const Market* const base = base_of(file, reading.find_market);
  auto market = read_file(file, std::filesystem::path(name_of_file).stem().string(), base, reading);
  market.origin = name_of_file;

  return {std::move(market), std::move(problems).in_order(), base};
}

tl::expected<Market, std::vector<Error>> good_market(MarketReading reading) {
  if (!reading.errors.empty()) return tl::unexpected(std::move(reading.errors));
  return *std::move(reading.market);
}

}  // namespace

tl::expected<Market, std::vector<Error>> read_market(std::string_view toml, std::string_view name_of_file,
                                                     const FindZone& find_zone, const FindMarket& find_market) {
  return good_market(read_market_as_it_is(toml, name_of_file, find_zone, find_market));
}

MarketReading read_market_as_it_is(std::string_view toml, std::string_view name_of_file, const FindZone& find_zone,
                                   const FindMarket& find_market) {
  return read_text(toml, name_of_file, {find_zone, find_market});
}

}  // namespace ordertrack::config
