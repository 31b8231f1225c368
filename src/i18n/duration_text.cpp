#include "i18n/language.hpp"

#include <fmt/format.h>

#include <array>

namespace ordertrack::i18n {
namespace {

using std::chrono::seconds;

struct Unit {
  seconds length;
  std::string_view one;
  std::string_view many;
  std::string_view japanese;
};

constexpr std::array units{
    Unit{std::chrono::days{1}, " day", " days", "日"},
    Unit{std::chrono::hours{1}, " h", " h", "時間"},
    Unit{std::chrono::minutes{1}, " min", " min", "分"},
    Unit{seconds{1}, " s", " s", "秒"},
};

std::string count_text(std::int64_t count, const Unit& unit) {
  if (spoken() == Language::ja) return fmt::format("{}{}", count, unit.japanese);
  return fmt::format("{}{}", count, count == 1 ? unit.one : unit.many);
}

}  // namespace

std::string duration_text(seconds length) {
  const seconds whole = length < seconds{0} ? -length : length;
  std::size_t first = 0;
  while (first + 1 < units.size() && whole < units[first].length) ++first;
  std::string text = count_text(whole / units[first].length, units[first]);
  if (first + 1 == units.size()) return text;
  const Unit& next = units[first + 1];
  const std::int64_t rest = whole % units[first].length / next.length;
  if (rest == 0) return text;
  return text + (spoken() == Language::ja ? "" : " ") + count_text(rest, next);
}

}  // namespace ordertrack::i18n
