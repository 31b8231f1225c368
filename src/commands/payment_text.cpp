#include "commands/payment_text.hpp"

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

}  // namespace ordertrack::commands
