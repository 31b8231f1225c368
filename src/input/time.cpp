#include "input/time.hpp"

#include "input/length.hpp"
#include "input/text.hpp"
#include "input/time_phrase.hpp"
#include "input/trimmed.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace ordertrack::input {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::seconds;
using std::chrono::years;

/// What was typed, as the scanner wants it.
std::string plain(std::string_view text) { return std::string(trimmed(narrowed(text))); }

/// Turns a phrase into an instant, given where and when it was said and what for.
class Resolver {
 public:
  Resolver(const Zone& zone, Instant now, TimeReading reading) : zone_(zone), now_(now), reading_(reading) {}

  [[nodiscard]] Instant operator()(const RightNow&) const { return now_; }

  [[nodiscard]] Instant operator()(const Elapsed& elapsed) const {
    const bool unsaid = elapsed.direction == Direction::unsaid;
    const bool before = unsaid ? reading_.lies == Lies::past : elapsed.direction == Direction::before;
    return before ? now_ - elapsed.length : now_ + elapsed.length;
  }

  /// Nothing where no day fits what was said.
  [[nodiscard]] std::optional<Instant> operator()(const CivilTime& time) const {
    std::vector<Candidate> candidates;
    for (const local_days day : days_of(time)) candidates.push_back({at(day, time), day});
    if (candidates.empty()) return std::nullopt;
    const Candidate& meant = candidates.size() == 1 ? candidates.front() : chosen(candidates);
    const auto* date = std::get_if<WrittenDate>(&time.day);
    if (date != nullptr && date->weekday && *date->weekday != std::chrono::weekday{meant.day}) return std::nullopt;
    return meant.instant;
  }

 private:
  struct Candidate {
    Instant instant;
    local_days day;
  };

  /// The days that may be meant, in their sequence: one, or several where no year or no day was said.
  [[nodiscard]] std::vector<local_days> days_of(const CivilTime& time) const {
    return std::visit([this](const auto& day) { return days_of(day, civil_day(zone_, now_)); }, time.day);
  }

  [[nodiscard]] static std::vector<local_days> days_of(std::monostate, local_days today) {
    return {today - days{1}, today, today + days{1}};
  }

  [[nodiscard]] static std::vector<local_days> days_of(days distance, local_days today) { return {today + distance}; }

  [[nodiscard]] static std::vector<local_days> days_of(const WrittenDate& date, local_days today) {
    constexpr years reach{8};  // 29 February may be eight years away
    const auto this_year = std::chrono::year_month_day(today).year();
    std::vector<local_days> found;
    for (auto year = date.year.value_or(this_year - reach); year <= date.year.value_or(this_year + reach); ++year) {
      const std::chrono::year_month_day day = year / date.day.month() / date.day.day();
      if (day.ok()) found.emplace_back(day);
    }
    return found;
  }

  [[nodiscard]] static std::vector<local_days> days_of(std::chrono::weekday weekday, local_days today) {
    const local_days next = today + (weekday - std::chrono::weekday{today});
    return {next - days{7}, next, next + days{7}};
  }

  [[nodiscard]] static std::vector<local_days> days_of(std::chrono::day day, local_days today) {
    std::vector<local_days> found;
    for (const auto month : months_around(today)) {
      if ((month / day).ok()) found.emplace_back(month / day);
    }
    return found;
  }

  [[nodiscard]] static std::vector<local_days> days_of(std::chrono::last_spec, local_days today) {
    std::vector<local_days> found;
    for (const auto month : months_around(today)) found.emplace_back(month / std::chrono::last);
    return found;
  }

  /// On both sides of today's month, in sequence; the 31st may be two months away.
  [[nodiscard]] static std::array<std::chrono::year_month, 5> months_around(local_days today) {
    using std::chrono::months;
    const std::chrono::year_month_day date(today);
    const std::chrono::year_month month = date.year() / date.month();
    return {month - months{2}, month - months{1}, month, month + months{1}, month + months{2}};
  }

  [[nodiscard]] Instant at(local_days day, const CivilTime& time) const {
    if (!time.clock) return zone_.to_instant(reading_.date_means == DateMeans::end ? day + days{1} : day);
    const std::chrono::local_seconds wall = day + meant(*time.clock);
    if (time.offset) return Instant{wall.time_since_epoch()} - *time.offset;
    return zone_.to_instant(wall);
  }

  [[nodiscard]] seconds meant(seconds clock) const {
    const bool last_minute = clock == days{1} - std::chrono::minutes{1} || clock == days{1} - seconds{1};
    return last_minute && reading_.last_minute_is_midnight ? days{1} : clock;
  }

  /// The one that lies as it should, nearest to now. `candidates` ascend and lie on both sides of now.
  [[nodiscard]] const Candidate& chosen(const std::vector<Candidate>& candidates) const {
    const auto after_now = std::ranges::upper_bound(candidates, now_, {}, &Candidate::instant);
    if (after_now == candidates.begin()) return candidates.front();
    if (after_now == candidates.end()) return candidates.back();
    const Candidate& past = *std::prev(after_now);
    const Candidate& future = *after_now;
    if (reading_.lies == Lies::past) return past;
    if (reading_.lies == Lies::future) return future;
    return now_ - past.instant <= future.instant - now_ ? past : future;
  }

  const Zone& zone_;
  Instant now_;
  TimeReading reading_;
};

}  // namespace

Result<Instant> read_time(std::string_view text, const Zone& zone, Instant now, TimeReading reading) {
  const std::string typed = plain(text);
  const auto phrase = read_phrase(typed);
  if (!phrase) return fail(phrase.error());
  const Resolver resolve(zone, now, reading);
  const auto instant = std::visit([&](const auto& said) { return std::optional<Instant>(resolve(said)); }, *phrase);
  if (!instant) return fail(no_such_time(typed));
  return *instant;
}

Result<seconds> read_duration(std::string_view text) {
  const std::string typed = plain(text);
  Scanner scanner(typed);
  const auto length = take_length(scanner);
  if (!length || !scanner.at_end()) {
    return fail(ErrorKind::usage, msg("{text} is not a length of time", arg("text", text)),
                {msg("write a length as 24h, as 90m, or as 2 days")});
  }
  return length->value;
}

}  // namespace ordertrack::input
