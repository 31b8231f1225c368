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

/// The currencies of ISO 4217 that are legal tender somewhere.
constexpr std::string_view currencies =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF "
    "CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD "
    "HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD "
    "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN "
    "PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY "
    "TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

}  // namespace

bool is_currency(std::string_view code) {
  return code.size() == 3 && code.find(' ') == std::string_view::npos && currencies.find(code) % 4 == 0;
}

int minor_digits(const std::string& currency) {
  if (std::ranges::find(without_decimals, currency) != without_decimals.end()) return 0;
  if (std::ranges::find(with_three, currency) != with_three.end()) return 3;
  return 2;
}

}  // namespace ordertrack
