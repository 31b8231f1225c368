#include "input/time_phrase.hpp"

#include "input/length.hpp"
#include "input/scanner.hpp"
#include "input/trimmed.hpp"

namespace ordertrack::input {
namespace {

std::vector<Message> examples() {
  return {msg("write a time as 2026-11-22 10:00, as 10:00, or as 3d for three days from now or ago")};
}

Error not_understood(std::string_view text) {
  if (text.empty()) return {ErrorKind::usage, msg("a time is missing"), examples()};
  return {ErrorKind::usage, msg("{text} is not a time", arg("text", text)), examples()};
}

Error left_over(std::string_view text, std::string_view rest) {
  return {ErrorKind::usage, msg("{rest} in {text} was not understood", arg("rest", trimmed(rest)), arg("text", text)),
          examples()};
}

bool take_now(Scanner& scanner) { return scanner.take_word("now") || scanner.take("現在") || scanner.take("今"); }

std::optional<Direction> take_sign(Scanner& scanner) {
  if (scanner.take("-")) return Direction::before;
  if (scanner.take("+") || scanner.take("in ")) return Direction::after;
  return std::nullopt;
}

std::optional<Direction> take_direction(Scanner& scanner) {
  Scanner ahead = scanner;
  ahead.take_blanks();
  const bool before = ahead.take_word("ago") || ahead.take("前");
  const bool after = !before && ahead.take("後");
  if (!before && !after) return std::nullopt;
  scanner = ahead;
  return before ? Direction::before : Direction::after;
}

/// `3d`, `-2h`, `in 3 days`, `2 days ago`, `3日前`. A Japanese unit without a direction belongs to a date: `22日`.
std::optional<Elapsed> take_elapsed(Scanner& scanner) {
  Scanner ahead = scanner;
  auto direction = take_sign(ahead);
  const auto length = take_length(ahead);
  if (!length) return std::nullopt;
  if (!direction) direction = take_direction(ahead);
  if (!direction && length->script == UnitScript::japanese) return std::nullopt;
  scanner = ahead;
  return Elapsed{length->value, direction.value_or(Direction::unsaid)};
}

class CivilTimeReader {
 public:
  explicit CivilTimeReader(std::string_view text) : text_(text), scanner_(text) {}

  [[nodiscard]] Result<TimePhrase> read() && {
    return read_day().and_then([this] { return read_clock(); }).and_then([this] { return finish(); });
  }

 private:
  Result<void> read_day() {
    const Scanner begin = scanner_;
    if (const auto distance = take_day_word(scanner_)) {
      time_.day = *distance;
    } else if (const auto date = take_date(scanner_)) {
      if (!date->exists()) return fail(no_such_time(scanner_.since(begin)));
      time_.day = *date;
    } else if (const auto weekday = take_weekday(scanner_)) {
      time_.day = *weekday;
    } else if (const auto day = take_day_of_month(scanner_)) {
      if (!day->ok()) return fail(no_such_time(scanner_.since(begin)));
      time_.day = *day;
    } else if (const auto last = take_end_of_month(scanner_)) {
      time_.day = *last;
    }
    return {};
  }

  Result<void> read_clock() {
    const Scanner day_end = scanner_;
    if (time_.has_day() && !take_separator()) return {};
    const Scanner begin = scanner_;
    const auto clock = take_clock(scanner_);
    if (!clock) {
      scanner_ = day_end;
      return time_.has_day() ? Result<void>{} : fail(not_understood(text_));
    }
    if (!clock->exists()) return fail(no_such_time(scanner_.since(begin)));
    time_.clock = clock->since_midnight();
    const auto* date = std::get_if<WrittenDate>(&time_.day);
    if (date != nullptr && date->year) time_.offset = take_offset(scanner_);
    return {};
  }

  Result<TimePhrase> finish() {
    if (!scanner_.at_end()) return fail(left_over(text_, scanner_.rest()));
    return time_;
  }

  /// The T, or the blanks, between a day and a clock time. None are needed behind a Japanese date.
  bool take_separator() {
    const std::string_view day = scanner_.since(Scanner(text_));
    return scanner_.take("t") || scanner_.take_blanks() || day.ends_with("日") || day.ends_with(")");
  }

  std::string_view text_;
  Scanner scanner_;
  CivilTime time_;
};

}  // namespace

Error no_such_time(std::string_view time) {
  return {ErrorKind::usage, msg("{time} does not exist", arg("time", time)), examples()};
}

Result<TimePhrase> read_phrase(std::string_view text) {
  Scanner scanner(text);
  if (take_now(scanner) && scanner.at_end()) return RightNow{};
  scanner = Scanner(text);
  if (const auto elapsed = take_elapsed(scanner)) {
    if (!scanner.at_end()) return fail(left_over(text, scanner.rest()));
    return *elapsed;
  }
  return CivilTimeReader(text).read();
}

}  // namespace ordertrack::input
