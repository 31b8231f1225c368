#include "input/time.hpp"

#include "input/made_zones.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace time_test {

using namespace ordertrack;
using namespace std::chrono_literals;
using input::Lies;
using input::TimeReading;
using tests::japan;
using tests::made_up_zone;
using tests::utc;

namespace {

/// Wednesday 25 November 2026, 10:00 in Japan.
const Instant now = utc(2026, 11, 25, 1h);

struct Typed {
  std::string text;
  Instant expected;
};

void check(const std::vector<Typed>& table, const TimeReading& reading) {
  for (const Typed& typed : table) {
    CAPTURE(typed.text);
    const auto instant = input::read_time(typed.text, japan(), now, reading);
    REQUIRE(instant.has_value());
    REQUIRE(instant->time_since_epoch().count() == typed.expected.time_since_epoch().count());
  }
}

/// An instant of the Japanese wall clock.
Instant jst(int year, unsigned month, unsigned day, std::chrono::seconds time = 0s) {
  return utc(year, month, day, time - 9h);
}

}  // namespace

TEST_CASE("A full date and time is in the zone, or where it says") {
  check(
      {
          {"2026-11-22", jst(2026, 11, 22)},
          {"2026/11/22", jst(2026, 11, 22)},
          {"2026-11-22 10:00", jst(2026, 11, 22, 10h)},
          {"2026-1-2 3:04", jst(2026, 1, 2, 3h + 4min)},
          {"2026-11-22T10:00:30", jst(2026, 11, 22, 10h + 30s)},
          {"2026-11-22 24:00", jst(2026, 11, 23)},
          {"2026-11-22T10:00:00+09:00", jst(2026, 11, 22, 10h)},
          {"2026-11-22T10:00:00Z", utc(2026, 11, 22, 10h)},
          {"2026-11-22t10:00:00z", utc(2026, 11, 22, 10h)},
          {"2026-11-22T10:00-0330", utc(2026, 11, 22, 13h + 30min)},
          {"2028-02-29", jst(2028, 2, 29)},
          {"  2026-11-22   10:00  ", jst(2026, 11, 22, 10h)},
      },
      input::pretended);
}

TEST_CASE("Japanese forms and full-width characters are understood") {
  check(
      {
          {"2026年11月22日", jst(2026, 11, 22)},
          {"2026年11月22日 10時", jst(2026, 11, 22, 10h)},
          {"11月22日10時30分", jst(2026, 11, 22, 10h + 30min)},
          {"11月22日 10時半", jst(2026, 11, 22, 10h + 30min)},
          {"11月22日(日) 10:00", jst(2026, 11, 22, 10h)},
          {"１１月２２日（日）　１０：００", jst(2026, 11, 22, 10h)},
          {"２０２６－１１－２２　１０：００", jst(2026, 11, 22, 10h)},
          {"１１／２２ １０：００", jst(2026, 11, 22, 10h)},
          {"今", now},
          {"今日 8時", jst(2026, 11, 25, 8h)},
          {"昨日", jst(2026, 11, 24)},
          {"明日 10:00", jst(2026, 11, 26, 10h)},
          {"明後日", jst(2026, 11, 27)},
          {"2日前", now - 48h},
          {"3時間後", now + 3h},
          {"30分前", now - 30min},
          {"\u22122h", now - 2h},
      },
      input::pretended);
}

TEST_CASE("Words and lengths count from now") {
  check(
      {
          {"now", now},
          {"NOW", now},
          {"today", jst(2026, 11, 25)},
          {"Yesterday", jst(2026, 11, 24)},
          {"tomorrow 9:30", jst(2026, 11, 26, 9h + 30min)},
          {"yesterday 24:00", jst(2026, 11, 25)},
          {"-2h", now - 2h},
          {"+90m", now + 90min},
          {"2 days ago", now - 48h},
          {"1 day ago", now - 24h},
          {"3d ago", now - 72h},
          {"in 3 days", now + 72h},
          {"in 1w", now + 168h},
      },
      input::pretended);
}

TEST_CASE("A bare length points where the time lies") {
  check({{"3d", now - 72h}, {"+3d", now + 72h}, {"3 days ago", now - 72h}}, input::happened);
  check({{"3d", now + 72h}, {"-3d", now - 72h}}, input::until);
  check({{"3d", now + 72h}}, input::pretended);
}

TEST_CASE("Times are read back as ordertrack shows them") {
  check(
      {
          {"Sun 22 Nov 10:00", jst(2026, 11, 22, 10h)},
          {"Sat 5 Dec 2026 14:00", jst(2026, 12, 5, 14h)},
          {"5 dec 14:00", jst(2026, 12, 5, 14h)},
          {"Tue 8 Dec 24:00", jst(2026, 12, 9)},
          {"2026年12月5日(土) 14:00", jst(2026, 12, 5, 14h)},
          {"12月8日(火) 24:00", jst(2026, 12, 9)},
      },
      input::pretended);
}

TEST_CASE("What lacks a date or a year lies in the past where it happened") {
  check(
      {
          {"09:59", jst(2026, 11, 25, 9h + 59min)},
          {"10:00", jst(2026, 11, 25, 10h)},
          {"10:01", jst(2026, 11, 24, 10h + 1min)},
          {"24:00", jst(2026, 11, 25)},
          {"11/25", jst(2026, 11, 25)},
          {"11/26", jst(2025, 11, 26)},
          {"12月31日 23:59", jst(2025, 12, 31, 23h + 59min)},
          {"2/29", jst(2024, 2, 29)},
      },
      input::happened);
}

TEST_CASE("What lacks a date or a year lies in the future where it is awaited") {
  check(
      {
          {"10:00", jst(2026, 11, 26, 10h)},
          {"10:01", jst(2026, 11, 25, 10h + 1min)},
          {"24:00", jst(2026, 11, 26)},
          {"11/25", jst(2026, 11, 26)},
          {"11/24", jst(2027, 11, 25)},
          {"1/5 12:00", jst(2027, 1, 5, 12h)},
          {"2/29", jst(2028, 3, 1)},
          {"today", jst(2026, 11, 26)},
          {"2026-12-10", jst(2026, 12, 11)},
      },
      input::until);
}

TEST_CASE("A weekday or a day of the month alone is the next one, or the last one where it happened") {
  check(
      {
          {"fri", jst(2026, 11, 28)},
          {"Friday", jst(2026, 11, 28)},
          {"wed", jst(2026, 11, 26)},
          {"金曜", jst(2026, 11, 28)},
          {"火曜日 18:00", jst(2026, 12, 1, 18h)},
          {"日曜日18時", jst(2026, 11, 29, 18h)},
          {"25日", jst(2026, 11, 26)},
          {"24日", jst(2026, 12, 25)},
          {"31日", jst(2027, 1, 1)},
          {"１０日", jst(2026, 12, 11)},
          {"1st 12:00", jst(2026, 12, 1, 12h)},
          {"月末", jst(2026, 12, 1)},
          {"end of month", jst(2026, 12, 1)},
      },
      input::until);
  check(
      {
          {"wed", jst(2026, 11, 25)},
          {"fri", jst(2026, 11, 20)},
          {"火曜日 18:00", jst(2026, 11, 24, 18h)},
          {"25日 9:00", jst(2026, 11, 25, 9h)},
          {"31日", jst(2026, 10, 31)},
          {"月末", jst(2026, 10, 31)},
      },
      input::happened);
  check({{"wed", jst(2026, 12, 2)}, {"月曜", jst(2026, 11, 30)}}, input::snoozed_until);
}

TEST_CASE("Otherwise what lacks a date or a year is the nearest") {
  check(
      {
          {"21:59", jst(2026, 11, 25, 21h + 59min)},
          {"22:01", jst(2026, 11, 24, 22h + 1min)},
          {"12/31", jst(2026, 12, 31)},
          {"6/30", jst(2026, 6, 30)},
          {"5/1", jst(2027, 5, 1)},
      },
      input::pretended);
}

TEST_CASE("The last minute of a pay-by is midnight") {
  check(
      {
          {"2026-11-26 23:59", jst(2026, 11, 27)},
          {"2026-11-26 23:59:59", jst(2026, 11, 27)},
          {"2026-11-26T23:59:59+09:00", jst(2026, 11, 27)},
          {"23:59", jst(2026, 11, 26)},
          {"2026-11-26 23:59:58", jst(2026, 11, 26, 23h + 59min + 58s)},
          {"2026-11-26 23:58", jst(2026, 11, 26, 23h + 58min)},
      },
      input::pay_by);
  check({{"2026-11-26 23:59", jst(2026, 11, 26, 23h + 59min)}}, input::until);
}

TEST_CASE("A clock change is no trap") {
  // The made-up zone is at -5 h, from 2026-03-08 07:00 UTC to 2026-11-01 06:00 UTC at -4 h.
  const auto read = [](const char* text, Instant at) {
    return input::read_time(text, made_up_zone(), at, input::happened).value();
  };
  const Instant spring = utc(2026, 3, 9, 0h);
  REQUIRE(read("2026-03-08 02:30", spring) == utc(2026, 3, 8, 7h));
  REQUIRE(read("2026-03-08", spring) == utc(2026, 3, 8, 5h));
  REQUIRE(read("2026-03-08 24:00", spring) == utc(2026, 3, 9, 4h));
  REQUIRE(read("1d", spring) == spring - 24h);
  REQUIRE(read("2026-11-01 01:30", utc(2026, 11, 2, 0h)) == utc(2026, 11, 1, 5h + 30min));
}

TEST_CASE("A day is that of the zone, not of UTC") {
  const Instant late = utc(2026, 11, 25, 20h);
  REQUIRE(input::read_time("today", japan(), late, input::happened) == jst(2026, 11, 26));
  REQUIRE(input::read_time("1:00", japan(), late, input::happened) == jst(2026, 11, 26, 1h));
}

}  // namespace time_test
