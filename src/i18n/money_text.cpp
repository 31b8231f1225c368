#include "i18n/language.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

namespace ordertrack::i18n {
namespace {

std::string with_separators(std::string digits) {
  for (std::size_t place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, ",");
  return digits;
}

}  // namespace

std::string money_text(const Money& money) {
  const auto decimals = static_cast<std::size_t>(minor_digits(money.currency));
  std::string sign = money.minor < 0 ? "-" : "";
  std::string digits = fmt::format(FMT_COMPILE("{:0{}}"), money.minor, decimals + 1 + sign.size()).substr(sign.size());
  const std::string fraction = digits.substr(digits.size() - decimals);
  const std::string whole = with_separators(digits.substr(0, digits.size() - decimals));
  if (money.currency == "JPY") return sign + "¥" + whole;
  return sign + whole + (fraction.empty() ? "" : "." + fraction) + " " + money.currency;
}

}  // namespace ordertrack::i18n
