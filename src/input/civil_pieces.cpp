#include "input/civil_pieces.hpp"

#include <array>
#include <string_view>

namespace ordertrack::input {
namespace {

using std::chrono::days;

struct DayWord {
  std::string_view word;
  days distance;
};

constexpr std::array day_words{
    DayWord{"today", days{0}}, DayWord{"yesterday", days{-1}}, DayWord{"tomorrow", days{1}}, DayWord{"今日", days{0}},
    DayWord{"本日", days{0}},  DayWord{"昨日", days{-1}},      DayWord{"明日", days{1}},     DayWord{"明後日", days{2}},
};

using Words7 = std::array<std::string_view, 7>;
using Words12 = std::array<std::string_view, 12>;

constexpr Words7 english_weekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr Words7 full_english_weekdays{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
constexpr Words7 full_japanese_weekdays{"日曜", "月曜", "火曜", "水曜", "木曜", "金曜", "土曜"};
constexpr std::array<std::string_view, 4> ordinal_ends{"st", "nd", "rd", "th"};
constexpr Words7 japanese_weekdays{"(日)", "(月)", "(火)", "(水)", "(木)", "(金)", "(土)"};
constexpr Words12 english_months{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

/// The position of the word of the list that comes next.
template <std::size_t size>
std::optional<unsigned> take_one_of(Scanner& scanner, const std::array<std::string_view, size>& words) {
  for (unsigned place = 0; place < size; ++place) {
    if (scanner.take_word(words[place])) return place;
  }
  return std::nullopt;
}

std::chrono::month_day month_and_day(int month, int day) {
  return std::chrono::month{static_cast<unsigned>(month)} / std::chrono::day{static_cast<unsigned>(day)};
}

/// `2026-11-22` and `2026/11/22`.
std::optional<WrittenDate> take_full_date(Scanner& scanner) {
  const auto year = scanner.take_number(4, 4);
  if (!year) return std::nullopt;
  const std::string_view mark = scanner.rest().substr(0, 1);
  if ((mark != "-" && mark != "/") || !scanner.take(mark)) return std::nullopt;
  const auto month = scanner.take_number(1, 2);
  if (!month || !scanner.take(mark)) return std::nullopt;
  const auto day = scanner.take_number(1, 2);
  if (!day) return std::nullopt;
  return WrittenDate{std::chrono::year{*year}, month_and_day(*month, *day), std::nullopt};
}

/// `11/22`.
std::optional<WrittenDate> take_month_and_day(Scanner& scanner) {
  const auto month = scanner.take_number(1, 2);
  if (!month || !scanner.take("/")) return std::nullopt;
  const auto day = scanner.take_number(1, 2);
  if (!day) return std::nullopt;
  return WrittenDate{std::nullopt, month_and_day(*month, *day), std::nullopt};
}

/// `2026年11月22日(日)`, without year or weekday too.
std::optional<WrittenDate> take_japanese_date(Scanner& scanner) {
  WrittenDate date;
  auto month = scanner.take_number(1, 4);
  if (month && scanner.take("年")) {
    date.year = std::chrono::year{*month};
    month = scanner.take_number(1, 2);
  }
  if (!month || *month > 99 || !scanner.take("月")) return std::nullopt;
  const auto day = scanner.take_number(1, 2);
  if (!day || !scanner.take("日")) return std::nullopt;
  date.day = month_and_day(*month, *day);
  if (const auto weekday = take_one_of(scanner, japanese_weekdays)) date.weekday = std::chrono::weekday{*weekday};
  return date;
}

/// `Sun 22 Nov 2026`, without year or weekday too.
std::optional<WrittenDate> take_english_date(Scanner& scanner) {
  WrittenDate date;
  if (const auto weekday = take_one_of(scanner, english_weekdays)) {
    date.weekday = std::chrono::weekday{*weekday};
    if (!scanner.take_blanks()) return std::nullopt;
  }
  const auto day = scanner.take_number(1, 2);
  if (!day || !scanner.take_blanks()) return std::nullopt;
  const auto month = take_one_of(scanner, english_months);
  if (!month) return std::nullopt;
  date.day = month_and_day(static_cast<int>(*month) + 1, *day);
  Scanner ahead = scanner;
  if (!ahead.take_blanks()) return date;
  if (const auto year = ahead.take_number(4, 4)) {
    date.year = std::chrono::year{*year};
    scanner = ahead;
  }
  return date;
}

/// `10:00`, `23:59:59`.
std::optional<WrittenClock> take_digital_clock(Scanner& scanner) {
  const auto hours = scanner.take_number(1, 2);
  if (!hours || !scanner.take(":")) return std::nullopt;
  const auto minutes = scanner.take_number(2, 2);
  if (!minutes) return std::nullopt;
  WrittenClock clock{std::chrono::hours{*hours}, std::chrono::minutes{*minutes}, std::chrono::seconds{0}};
  Scanner ahead = scanner;
  if (!ahead.take(":")) return clock;
  const auto seconds = ahead.take_number(2, 2);
  if (!seconds) return std::nullopt;
  clock.seconds = std::chrono::seconds{*seconds};
  scanner = ahead;
  return clock;
}

/// `10時`, `10時30分`, `10時半`.
std::optional<WrittenClock> take_japanese_clock(Scanner& scanner) {
  const auto hours = scanner.take_number(1, 2);
  if (!hours || !scanner.take("時")) return std::nullopt;
  WrittenClock clock{std::chrono::hours{*hours}, std::chrono::minutes{0}, std::chrono::seconds{0}};
  if (scanner.take("半")) {
    clock.minutes = std::chrono::minutes{30};
  } else if (const auto minutes = scanner.take_number(1, 2)) {
    if (!scanner.take("分")) return std::nullopt;
    clock.minutes = std::chrono::minutes{*minutes};
  }
  return clock;
}

/// What the first of these forms reads; the scanner stays where it was where none fits.
template <typename Piece, typename... Form>
std::optional<Piece> take_first(Scanner& scanner, Form... form) {
  std::optional<Piece> piece;
  const auto attempt = [&](auto take_form) {
    Scanner ahead = scanner;
    piece = take_form(ahead);
    if (piece) scanner = ahead;
    return piece.has_value();
  };
  (attempt(form) || ...);
  return piece;
}

}  // namespace

bool WrittenDate::exists() const {
  if (!year) return day.ok();
  return *year >= std::chrono::year{1} && (*year / day.month() / day.day()).ok();
}

bool WrittenClock::exists() const {
  if (minutes >= std::chrono::hours{1} || seconds >= std::chrono::minutes{1}) return false;
  return since_midnight() <= days{1};
}

std::optional<days> take_day_word(Scanner& scanner) {
  for (const DayWord& day : day_words) {
    if (scanner.take_word(day.word)) return day.distance;
  }
  return std::nullopt;
}

std::optional<std::chrono::weekday> take_weekday(Scanner& scanner) {
  auto place = take_one_of(scanner, full_english_weekdays);
  if (!place) place = take_one_of(scanner, english_weekdays);
  if (!place && (place = take_one_of(scanner, full_japanese_weekdays))) scanner.take("日");
  return place ? std::optional(std::chrono::weekday{*place}) : std::nullopt;
}

std::optional<std::chrono::day> take_day_of_month(Scanner& scanner) {
  Scanner ahead = scanner;
  const auto day = ahead.take_number(1, 2);
  if (!day || !(ahead.take("日") || take_one_of(ahead, ordinal_ends))) return std::nullopt;
  scanner = ahead;
  return std::chrono::day{static_cast<unsigned>(*day)};
}

std::optional<std::chrono::last_spec> take_end_of_month(Scanner& scanner) {
  const bool taken = scanner.take("月末") || scanner.take("今月末") || scanner.take_word("end of month");
  return taken ? std::optional(std::chrono::last) : std::nullopt;
}

std::optional<WrittenDate> take_date(Scanner& scanner) {
  return take_first<WrittenDate>(scanner, take_full_date, take_month_and_day, take_japanese_date, take_english_date);
}

std::optional<WrittenClock> take_clock(Scanner& scanner) {
  return take_first<WrittenClock>(scanner, take_digital_clock, take_japanese_clock);
}

std::optional<std::chrono::seconds> take_offset(Scanner& scanner) {
  if (scanner.take("z")) return std::chrono::seconds{0};
  Scanner ahead = scanner;
  const int sign = ahead.take("-") ? -1 : ahead.take("+") ? 1 : 0;
  if (sign == 0) return std::nullopt;
  auto hours = ahead.take_number(2, 2);
  std::optional<int> minutes;
  if (hours && ahead.take(":")) {
    minutes = ahead.take_number(2, 2);
  } else if (const auto both = ahead.take_number(4, 4)) {
    hours = *both / 100;
    minutes = *both % 100;
  }
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  scanner = ahead;
  return sign * (std::chrono::hours{*hours} + std::chrono::minutes{*minutes});
}

}  // namespace ordertrack::input
