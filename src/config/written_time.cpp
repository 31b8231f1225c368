#include "config/written_time.hpp"

#include <charconv>
#include <system_error>

namespace ordertrack::config {
namespace {

/// Digits and nothing else.
std::optional<int> digits(std::string_view text) {
  int number = 0;
  if (text.empty() || text.front() == '-') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::chrono::seconds unit_of(char letter) {
  switch (letter) {
    case 'm':
      return std::chrono::minutes{1};
    case 'h':
      return std::chrono::hours{1};
    case 'd':
      return std::chrono::days{1};
    default:
      return std::chrono::seconds{0};
  }
}

}  // namespace

std::optional<ClockTime> read_clock(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hour = digits(text.substr(0, 2));
  const auto minute = digits(text.substr(3));
  if (!hour || !minute || *minute > 59) return std::nullopt;
  const auto time = std::chrono::hours{*hour} + std::chrono::minutes{*minute};
  return time > std::chrono::hours{24} ? std::nullopt : std::optional<ClockTime>(time);
}

std::optional<std::chrono::seconds> read_length(std::string_view text) {
  if (text.size() < 2 || text.size() > 7) return std::nullopt;
  const auto count = digits(text.substr(0, text.size() - 1));
  const auto unit = unit_of(text.back());
  if (!count || unit == std::chrono::seconds{0}) return std::nullopt;
  const auto length = *count * unit;
  return length > std::chrono::days{400} ? std::nullopt : std::optional(length);
}

bool is_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8));
  if (!year || !month || !day) return false;
  return (std::chrono::year{*year} / *month / *day).ok();
}

}  // namespace ordertrack::config
