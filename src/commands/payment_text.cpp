#include "commands/payment_text.hpp"

#include "i18n/language.hpp"
#include "store/name_key.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace ordertrack::commands {
namespace {

constexpr auto known_methods = std::to_array<std::string_view>({
    mark("konbini"),
    mark("atm"),
    mark("bank"),
    mark("card"),
    mark("carrier"),
    mark("balance"),
    mark("points"),
    mark("net-bank"),
    mark("e-money"),
    mark("pay-easy"),
    mark("merpay"),
    mark("paypay"),
    mark("rakuten-pay"),
    mark("d-barai"),
    mark("other"),
});

/// What else people call a method.
struct OtherName {
  std::string_view name;
  std::string_view method;
};

constexpr auto other_names = std::to_array<OtherName>({
    {"コンビニ", "konbini"},   {"コンビニ払い", "konbini"}, {"convenience store", "konbini"},
    {"銀行振込", "bank"},      {"銀行振り込み", "bank"},    {"振込", "bank"},
    {"ゆうちょ", "bank"},      {"郵便振替", "bank"},        {"yucho", "bank"},
    {"bank transfer", "bank"}, {"カード", "card"},          {"クレジットカード", "card"},
    {"クレカ", "card"},        {"credit card", "card"},     {"キャリア決済", "carrier"},
    {"メルペイ", "merpay"},    {"ペイペイ", "paypay"},      {"楽天ペイ", "rakuten-pay"},
    {"d払い", "d-barai"},      {"ペイジー", "pay-easy"},
});

}  // namespace

Message payment_title(const std::string& method) {
  const auto found = std::ranges::find(known_methods, method);
  return found == known_methods.end() ? msg("{payment}", arg("payment", method)) : msg(*found);
}

std::string payment_word(std::string_view typed) {
  const std::string key = store::name_key(typed);
  for (const std::string_view method : known_methods) {
    if (store::name_key(method) == key || store::name_key(i18n::translate(method)) == key) return std::string(method);
  }
  for (const OtherName& other : other_names) {
    if (store::name_key(other.name) == key) return std::string(other.method);
  }
  return std::string(typed);
}

std::optional<Message> unlisted_payment(const Market& market, const std::string& method) {
  const auto lists = [&](const std::vector<std::string>& methods) {
    return std::ranges::find(methods, method) != methods.end();
  };
  if (market.payments.empty() || lists(market.payments) || lists(market.paid_at_once) || market.pay_by.contains(method))
    return std::nullopt;
  return msg(
      "{market} has no payment method \"{payment}\" here, so its default rule is followed; known are: {payments}",
      arg("market", market.name), arg("payment", method), arg("payments", i18n::joined(market.payments)));
}

}  // namespace ordertrack::commands
