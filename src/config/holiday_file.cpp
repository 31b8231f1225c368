#include "config/holiday_file.hpp"

#include "config/section.hpp"

#include <utility>

namespace ordertrack::config {
namespace {

namespace chr = std::chrono;

constexpr Limits years{1980, 2099};

std::optional<Equinox> equinox(std::string_view word) {
  if (word == "spring") return Equinox::spring;
  if (word == "autumn") return Equinox::autumn;
  return std::nullopt;
}

std::vector<chr::year_month_day> days_under(Section& section, std::string_view key) {
  return section.days(key).value_or(ListedDays{}).days;
}

/// Nothing where the rule does not say on which day it falls; then that is among the problems.
std::optional<YearlyDay> yearly_day(Section& section) {
  const auto season = section.word("equinox", &equinox, "spring, autumn");
  const auto month = section.number("month", {1, 12});
  const auto day = section.number("day", {1, 31});
  const auto monday = section.number("monday", {1, 4});
  if (season) return *season;
  if (!month || (!day && !monday)) {
    section.missing("day", msg("write month and day, month and monday, or equinox"));
    return std::nullopt;
  }
  const chr::month in{static_cast<unsigned>(*month)};
  if (day) return in / chr::day{static_cast<unsigned>(*day)};
  return in / chr::Monday[static_cast<unsigned>(*monday)];
}

std::optional<HolidayRule> rule_of(Section& section, const HolidayCalendar& calendar) {
  HolidayRule rule;
  static_cast<void>(section.text("name"));
  rule.from = section.number("from", years).value_or(calendar.from);
  rule.until = section.number("until", years).value_or(calendar.until);
  rule.moved = days_under(section, "moved");
  const auto on = yearly_day(section);
  section.finish();
  if (!on) return std::nullopt;
  rule.on = *on;
  return rule;
}

HolidayCalendar calendar_of(Section& section) {
  HolidayCalendar calendar;
  calendar.extends = section.text("extends").value_or("");
  calendar.from = section.number("from", years).value_or(0);
  calendar.until = section.number("until", years).value_or(0);
  calendar.substitute = section.flag("substitute").value_or(false);
  calendar.bridge = section.flag("bridge").value_or(false);
  calendar.once = days_under(section, "once");
  static_cast<void>(section.text("published"));
  calendar.source.address = section.text("source").value_or("");
  calendar.source.read = section.text("read").value_or("");
  calendar.source.sureness = section.text("sure").value_or("");
  for (const std::string_view key : {"source", "read", "sure"}) {
    if (!section.has(key)) section.missing(key, msg("say where the rules were read, when, and how sure they are"));
  }
  section.finish();
  return calendar;
}

}  // namespace

tl::expected<HolidayCalendar, std::vector<Error>> read_holiday_calendar(std::string_view toml,
                                                                        std::string_view name_of_file) {
  const auto document = parse_toml(toml, name_of_file);
  if (!document) return tl::unexpected(std::vector{document.error()});
  Problems problems(name_of_file);
  Section file(*document, 1, {}, problems);
  HolidayCalendar calendar;
  if (auto section = file.table("calendar")) calendar = calendar_of(*section);
  for (auto& section : file.tables("holiday")) {
    if (auto rule = rule_of(section, calendar)) calendar.rules.push_back(*std::move(rule));
  }
  file.finish();
  auto errors = std::move(problems).in_order();
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  return calendar;
}

}  // namespace ordertrack::config
