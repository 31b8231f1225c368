#include "input/text.hpp"
#include "input/trimmed.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace ordertrack::input {
namespace {

constexpr std::int64_t most_minor_units = 1'000'000'000'000;

struct Sign {
  std::string_view text;
  std::string_view currency;
};

constexpr std::array signs{
    Sign{"¥", "JPY"}, Sign{"円", "JPY"}, Sign{"$", "USD"}, Sign{"€", "EUR"}, Sign{"£", "GBP"}, Sign{"₩", "KRW"},
};

bool drop(std::string_view& amount, std::string_view sign) {
  if (amount.starts_with(sign)) {
    amount.remove_prefix(sign.size());
  } else if (amount.ends_with(sign)) {
    amount.remove_suffix(sign.size());
  } else {
    return false;
  }
  amount = trimmed(amount);
  return true;
}

/// The amount without its currency, which may stand once, before or behind.
std::string_view bare(std::string_view amount, std::string_view currency) {
  for (const Sign& sign : signs) {
    if (sign.currency == currency && drop(amount, sign.text)) return amount;
  }
  drop(amount, currency);
  return amount;
}

bool are_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The digits of a whole number that may be written in groups of three; nothing where it is not one.
std::optional<std::string> ungrouped(std::string_view whole) {
  std::size_t comma = whole.find(',');
  std::string digits(whole.substr(0, comma));
  const bool first_group_fits = comma == std::string_view::npos || (!digits.empty() && digits.size() <= 3);
  while (comma != std::string_view::npos) {
    whole.remove_prefix(comma + 1);
    comma = whole.find(',');
    const std::string_view group = whole.substr(0, comma);
    if (group.size() != 3) return std::nullopt;
    digits += group;
  }
  if (!first_group_fits || !are_digits(digits)) return std::nullopt;
  return digits;
}

tl::unexpected<Error> refused_amount(Message what) {
  return fail(ErrorKind::usage, std::move(what),
              {msg("write an amount as 3200, 3,200 or ¥3,200, or as 19.99 in dollars")});
}

}  // namespace

Result<Money> read_money(std::string_view text, std::string_view currency) {
  const std::string typed(trimmed(narrowed(text)));
  if (typed.starts_with('-') || typed.starts_with('+')) {
    return refused_amount(msg("the amount {text} has a sign", arg("text", text)));
  }
  const std::string_view amount = bare(typed, currency);
  const std::size_t point = amount.find('.');
  auto digits = ungrouped(amount.substr(0, point));
  const std::string_view fraction = point == std::string_view::npos ? "" : amount.substr(point + 1);
  if (!digits || (point != std::string_view::npos && !are_digits(fraction))) {
    return refused_amount(msg("{text} is not an amount in {currency}", arg("text", text), arg("currency", currency)));
  }
  const auto decimals = static_cast<std::size_t>(minor_digits(std::string(currency)));
  if (fraction.size() > decimals) {
    return refused_amount(
        msg("the amount {text} has more decimals than {currency}", arg("text", text), arg("currency", currency)));
  }
  digits->append(fraction).append(decimals - fraction.size(), '0');
  std::int64_t minor = 0;
  const auto [end, error] = std::from_chars(digits->data(), digits->data() + digits->size(), minor);
  if (error != std::errc{} || minor > most_minor_units)
    return refused_amount(msg("the amount {text} is too large", arg("text", text)));
  return Money{minor, std::string(currency)};
}

}  // namespace ordertrack::input
