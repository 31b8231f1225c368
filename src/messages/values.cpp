#include "messages/values.hpp"

#include "messages/told.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace ordertrack::messages {
namespace {

using Value = std::optional<std::string>;

bool is_japanese(std::string_view language) { return language == "ja"; }

std::string_view known_or(std::string_view text, std::string_view otherwise) { return text.empty() ? otherwise : text; }

Value buyer(const Facts& facts, std::string_view language) {
  return Value(known_or(facts.order.buyer, is_japanese(language) ? "ご購入者" : "customer"));
}

Value item(const Facts& facts, std::string_view language) {
  return Value(known_or(facts.order.item, is_japanese(language) ? "ご購入の商品" : "your item"));
}

Value price(const Facts& facts, std::string_view language) {
  return facts.order.price ? Value(told_price(*facts.order.price, language)) : std::nullopt;
}

Value market(const Facts& facts, std::string_view language) {
  return is_japanese(language) ? facts.market.title.ja : facts.market.title.en;
}

Value ordered(const Facts& facts, std::string_view language) {
  return told_moment(facts.market.zone, facts.order.ordered_at, language);
}

Value told_if_known(const Facts& facts, const std::optional<Instant>& at, std::string_view language) {
  return at ? Value(told_time(facts.market.zone, *at, language)) : std::nullopt;
}

Value pay_by(const Facts& facts, std::string_view language) { return told_if_known(facts, facts.pay_by, language); }

Value deadline(const Facts& facts, std::string_view language) { return told_if_known(facts, facts.deadline, language); }

Value days_since_order(const Facts& facts, std::string_view) {
  const auto days = civil_day(facts.market.zone, facts.now) - civil_day(facts.market.zone, facts.order.ordered_at);
  return std::to_string(std::max(days, std::chrono::days{0}).count());
}

Value order_id(const Facts& facts, std::string_view) {
  return facts.order.page_id.empty() ? facts.order.id : facts.order.page_id;
}

Value shop(const Facts& facts, std::string_view) {
  return facts.shop.empty() ? std::nullopt : Value(std::string(facts.shop));
}

const std::array<Name, 10>& names() {
  static const std::array<Name, 10> all{{
      {"buyer", false, &buyer, {}},
      {"item", true, &item, {}},
      {"price", true, &price, msg("record it: ordertrack edit {id} --price AMOUNT")},
      {"market", false, &market, {}},
      {"ordered", true, &ordered, {}},
      {"pay_by", true, &pay_by, msg("record it: ordertrack edit {id} --pay-by TIME")},
      {"deadline", true, &deadline, msg("only the message of a step with a deadline tells one")},
      {"days_since_order", true, &days_since_order, {}},
      {"order_id", true, &order_id, {}},
      {"shop", false, &shop, msg("write shop = \"your shop's name\" in config.toml")},
  }};
  return all;
}

}  // namespace

const Name* find_name(std::string_view word) {
  const auto found = std::ranges::find(names(), word, &Name::word);
  return found == names().end() ? nullptr : &*found;
}

std::string all_names() {
  std::string words;
  for (const auto& name : names()) {
    if (!words.empty()) words += ", ";
    words += name.word;
  }
  return words;
}

}  // namespace ordertrack::messages
