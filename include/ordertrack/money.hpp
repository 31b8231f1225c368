#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ordertrack {

/// An amount in the currency's minor unit: 3200 with "JPY" is 3,200 yen, 1999 with "USD" is 19.99 dollars.
struct Money {
  std::int64_t minor = 0;
  std::string currency;  ///< ISO 4217

  friend bool operator==(const Money&, const Money&) = default;
};

/// Whether a word is the code of a currency, as `JPY`.
[[nodiscard]] bool is_currency(std::string_view code);

/// The number of decimals of a currency's minor unit: 0 for JPY and KRW, 3 for KWD, 2 where not known otherwise.
[[nodiscard]] int minor_digits(const std::string& currency);

}  // namespace ordertrack
