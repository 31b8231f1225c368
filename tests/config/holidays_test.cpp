#include "config/holidays.hpp"

#include "config/holiday_file.hpp"
#include "config/reading.hpp"
#include "source_folder.hpp"

#include <ordertrack/policy.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iomanip>
#include <iterator>
#include <sstream>

namespace ordertrack::tests {
namespace {

namespace chr = std::chrono;
using config::Holidays;

std::string shown(chr::local_days day) {
  const chr::year_month_day civil{day};
  std::ostringstream text;
  text << int{civil.year()} << std::setfill('0') << '-' << std::setw(2) << unsigned{civil.month()} << '-'
       << std::setw(2) << unsigned{civil.day()};
  return text.str();
}

chr::local_days day(int year, unsigned month, unsigned of_month) {
  return chr::local_days{chr::year{year} / chr::month{month} / chr::day{of_month}};
}

/// `01-01 01-14 ...`
std::string of_year(const Holidays& holidays, int year) {
  std::string text;
  for (const auto holiday : holidays) {
    const chr::year_month_day civil{holiday};
    if (civil.year() == chr::year{year}) text += (text.empty() ? "" : " ") + shown(holiday).substr(5);
  }
  return text;
}

Market in_japan(Holidays holidays) {
  Market market;
  market.zone = Zone::fixed("Asia/Tokyo", chr::hours{9});
  market.holidays = std::move(holidays);
  return market;
}

std::string text_of(const std::string& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> calendar_complaints(std::string_view toml) {
  const auto calendar = config::read_holiday_calendar(toml, "xx.toml");
  return calendar ? std::vector<std::string>{} : complaints(calendar.error());
}

}  // namespace

TEST_CASE("Japan's holidays are those that the Cabinet Office published, in its unusual years too") {
  struct Row {
    int year;
    const char* days;
  };
  const auto row = GENERATE(values<Row>({
      {2009, "01-01 01-12 02-11 03-20 04-29 05-03 05-04 05-05 05-06 07-20 09-21 09-22 09-23 10-12 11-03 11-23 12-23"},
      {2018,
       "01-01 01-08 02-11 02-12 03-21 04-29 04-30 05-03 05-04 05-05 07-16 08-11 09-17 09-23 09-24 10-08 11-03 "
       "11-23 12-23 12-24"},
      {2019,
       "01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 "
       "10-14 10-22 11-03 11-04 11-23"},
      {2020,
       "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 "
       "11-23"},
      {2021, "01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23"},
      {2026,
       "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 "
       "11-23"},
      {2027, "01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23"},
  }));
  CAPTURE(row.year);
  CHECK(of_year(config::built_in_holidays("jp").value(), row.year) == row.days);
}

TEST_CASE("Business days in Japan leave out weekends and holidays, forwards and backwards") {
  struct Row {
    const char* what;
    chr::local_days from;
    int count;
    const char* arrives;
  };
  const auto row = GENERATE(values<Row>({
      {"BASE's own example, over ten days of holidays", day(2019, 4, 26), 5, "2019-05-13"},
      {"the same from inside the holidays", day(2019, 5, 1), 5, "2019-05-13"},
      {"and back", day(2019, 5, 13), -5, "2019-04-26"},
      {"the day before Golden Week", day(2026, 4, 28), 1, "2026-04-30"},
      {"Golden Week with a substitute holiday on Wednesday", day(2026, 5, 1), 1, "2026-05-07"},
      {"Golden Week, three days", day(2026, 5, 1), 3, "2026-05-11"},
      {"Golden Week, backwards", day(2026, 5, 7), -1, "2026-05-01"},
      {"Golden Week, a negative count from a holiday", day(2026, 5, 5), -2, "2026-04-30"},
      {"a citizens' holiday between two others", day(2026, 9, 18), 1, "2026-09-24"},
      {"New Year's Eve is no holiday by this law", day(2026, 12, 30), 1, "2026-12-31"},
      {"New Year's Day on a Friday", day(2026, 12, 31), 1, "2027-01-04"},
      {"New Year, backwards", day(2027, 1, 4), -1, "2026-12-31"},
      {"no days at all, on a holiday", day(2027, 1, 1), 0, "2027-01-01"},
      {"New Year's Day on a Sunday, its substitute on Monday", day(2022, 12, 30), 1, "2023-01-03"},
      {"the moved Marine Day and Sports Day", day(2021, 7, 21), 1, "2021-07-26"},
      {"their usual days are working days then", day(2021, 7, 16), 1, "2021-07-19"},
  }));
  CAPTURE(row.what);
  const auto market = in_japan(config::built_in_holidays("jp").value());
  const Order order{.ordered_at = instant_at(market.zone, row.from, chr::hours{14})};
  const auto reached = instant_of(market, order, {.day = row.count, .count = DayCount::business});
  REQUIRE(reached.has_value());
  CHECK(shown(civil_day(market.zone, *reached)) == row.arrives);
}

TEST_CASE("Japan's banks rest on its holidays and from New Year's Eve to the third of January") {
  const auto banks = config::built_in_holidays("jp-bank").value();
  CHECK(of_year(banks, 2026) ==
        "01-01 01-02 01-03 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 "
        "11-03 11-23 12-31");
  CHECK(std::ranges::includes(banks, config::built_in_holidays("jp").value()));
  const auto market = in_japan(banks);
  const Order order{.ordered_at = instant_at(market.zone, day(2026, 12, 30), chr::hours{14})};
  const auto next = instant_of(market, order, {.day = 1, .count = DayCount::business});
  CHECK(shown(civil_day(market.zone, next.value())) == "2027-01-04");
}

TEST_CASE("Every built-in calendar says where its rules were read, and they are confirmed: no warning tells of a day") {
  std::istringstream names(config::built_in_calendars());
  int calendars = 0;
  for (std::string name; std::getline(names >> std::ws, name, ',');) {
    CAPTURE(name);
    const std::string file = name + ".toml";
    const auto calendar =
        config::read_holiday_calendar(text_of(ORDERTRACK_SOURCE_DIR "/src/markets/holidays/" + file), file);
    REQUIRE(calendar);
    CHECK(calendar->source.address.starts_with("https://"));
    CHECK(calendar->source.read.size() == 10);
    CHECK(calendar->source.confirmed());
    ++calendars;
  }
  CHECK(calendars == 2);
}

TEST_CASE("A market names Japan's holidays alone or among days of its own, and has none otherwise") {
  const auto holidays_of = [](std::string_view line) {
    return good_market("[market]\ntimezone = 'Asia/Tokyo'\ncurrency = 'JPY'\n" + std::string(line) +
                       "\n[[step]]\nname = 'thanks'\ndo = 'message'\n")
        .holidays;
  };
  const auto japan = config::built_in_holidays("jp").value();
  CHECK(holidays_of("holidays = 'jp'") == japan);
  CHECK(holidays_of("").empty());
  CHECK(holidays_of("holidays = []").empty());
  auto with_new_years_eve = japan;
  with_new_years_eve.insert(day(2026, 12, 31));
  CHECK(holidays_of("holidays = ['jp', 2026-12-31]") == with_new_years_eve);
}

TEST_CASE("A calendar holds for its years, and a substitute passes over the holidays that follow") {
  using namespace std::chrono;
  const config::HolidayCalendar calendar{
      .from = 2023,
      .until = 2025,
      .rules = {{.on = January / 1, .from = 2020, .until = 2099}, {.on = January / 2, .from = 2023, .until = 2023}},
      .once = {2024y / January / 3},
      .substitute = true,
      .bridge = true};
  const auto days = config::days_of(calendar);
  CHECK(of_year(days, 2022).empty());
  CHECK(of_year(days, 2023) == "01-01 01-02 01-03");
  CHECK(of_year(days, 2024) == "01-01 01-02 01-03");
  CHECK(of_year(days, 2025) == "01-01");
  CHECK(of_year(days, 2026).empty());
}

TEST_CASE("Without substitutes and bridges a calendar has only the days that it names") {
  using namespace std::chrono;
  const config::HolidayCalendar calendar{
      .from = 2023,
      .until = 2023,
      .rules = {{.on = January / 1, .from = 2023, .until = 2023}, {.on = January / 3, .from = 2023, .until = 2023}},
      .once = {},
      .substitute = false,
      .bridge = false};
  CHECK(of_year(config::days_of(calendar), 2023) == "01-01 01-03");
}

TEST_CASE("A calendar file says what is wrong in it") {
  const std::string head =
      "[calendar]\nfrom = 2007\nuntil = 2099\nsource = 's'\npublished = 'p'\nread = 'r'\nsure = 'A'\n";
  CHECK(calendar_complaints(head).empty());
  CHECK(calendar_complaints(head + "[[holiday]]\nmonth = 5\n") ==
        std::vector<std::string>{"xx.toml:8: holiday.day is missing | "
                                 "write month and day, month and monday, or equinox"});
  CHECK(calendar_complaints(head + "[[holiday]]\nequinox = 'summer'\nmonth = 5\nday = 3\n") ==
        std::vector<std::string>{"xx.toml:9: holiday.equinox = \"summer\" is not known | known are: spring, autumn"});
  CHECK(calendar_complaints("[calendar]\nfrom = 2007\nuntil = 2099\npublished = 'p'\nread = 'r'\nsure = 'A'\n") ==
        std::vector<std::string>{"xx.toml:1: calendar.source is missing | "
                                 "say where the rules were read, when, and how sure they are"});
}

TEST_CASE("Holidays that are not built in are nobody's") {
  CHECK_FALSE(config::built_in_holidays("xx").has_value());
  CHECK_FALSE(config::built_in_holidays("").has_value());
  CHECK(config::built_in_calendars() == "jp-bank, jp");
}

}  // namespace ordertrack::tests
