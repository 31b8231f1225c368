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
