#include "messages/told.hpp"

#include "messages/template.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace ordertrack::messages {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 7> days_ja{"日", "月", "火", "水", "木", "金", "土"};
constexpr std::array<std::string_view, 7> days_en{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                  "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months_en{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

std::string told(std::chrono::local_days day, std::chrono::seconds clock, std::string_view language) {
  const std::chrono::year_month_day date{day};
  const auto weekday = std::chrono::weekday{day}.c_encoding();
  const auto minutes = std::chrono::floor<std::chrono::minutes>(clock).count();
  const auto time = fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
  const auto month = unsigned{date.month()};
  if (language == "ja") {
    return fmt::format("{}月{}日({}) {}", month, unsigned{date.day()}, days_ja[weekday], time);
  }
  return fmt::format("{}, {} {}, {}", days_en[weekday], unsigned{date.day()}, months_en[month - 1], time);
}

std::string with_separators(std::string digits) {
  for (auto place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, 1, ',');
  return digits;
}

}  // namespace

std::string told_moment(const Zone& zone, Instant at, std::string_view language) {
  const auto local = zone.to_local(at);
  const auto day = std::chrono::floor<std::chrono::days>(local);
  return told(day, local - day, language);
}

std::string told_time(const Zone& zone, Instant at, std::string_view language) {
  const auto local = zone.to_local(at);
  const auto day = std::chrono::floor<std::chrono::days>(local);
  if (local == day) return told(day - std::chrono::days{1}, 24h, language);
  return told(day, local - day, language);
}

std::string told_price(const Money& price, std::string_view language) {
  const auto decimals = static_cast<std::size_t>(minor_digits(price.currency));
  const auto digits = fmt::format("{:0{}}", price.minor, decimals + 1);
  const auto whole = with_separators(digits.substr(0, digits.size() - decimals));
  if (price.currency == "JPY") return language == "ja" ? whole + "円" : fmt::format("¥{}", whole);
  const auto fraction = digits.substr(digits.size() - decimals);
  return fmt::format("{}{}{} {}", whole, fraction.empty() ? "" : ".", fraction, price.currency);
}

}  // namespace ordertrack::messages
