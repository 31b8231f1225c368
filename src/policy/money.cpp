#include <ordertrack/money.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace ordertrack {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto without_decimals =
    std::to_array({"BIF"sv, "CLP"sv, "DJF"sv, "GNF"sv, "ISK"sv, "JPY"sv, "KMF"sv, "KRW"sv, "PYG"sv, "RWF"sv, "UGX"sv,
                   "UYI"sv, "VND"sv, "VUV"sv, "XAF"sv, "XOF"sv, "XPF"sv});
constexpr auto with_three = std::to_array({"BHD"sv, "IQD"sv, "JOD"sv, "KWD"sv, "LYD"sv, "OMR"sv, "TND"sv});

}  // namespace

int minor_digits(const std::string& currency) {
  if (std::ranges::find(without_decimals, currency) != without_decimals.end()) return 0;
  if (std::ranges::find(with_three, currency) != with_three.end()) return 3;
  return 2;
}

}  // namespace ordertrack
