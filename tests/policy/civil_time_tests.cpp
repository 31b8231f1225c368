#include "policy/story.hpp"

#include <catch2/catch.hpp>

namespace civil_time_tests {

using namespace ordertrack;
using namespace ordertrack::story;

namespace {

/// UTC-10, and UTC+14 from an instant on: one civil day never happens.
Zone that_crosses_the_date_line() {
  const auto crossing = at("2011-12-30 10:00", Zone{});
  return {"Test/Island", [=](Instant instant) { return instant < crossing ? -10h : 14h; }};
}

std::chrono::local_days day(std::string_view date) {
  return civil_day(Zone{}, at(std::string{date} + " 00:00", Zone{}));
}

}  // namespace

TEST_CASE("a fixed zone turns clock times into instants and back") {
  CHECK(shown(at("2026-11-22 00:30"), Zone{}) == "2026-11-21 15:30:00");
  CHECK(japan().name() == "Asia/Tokyo");
  CHECK(Zone{}.name() == "UTC");
  CHECK(Zone::fixed("West", -210min).offset_at(at("2026-11-22 00:30")) == -210min);
}

TEST_CASE("a clock time in a gap is the first instant after it") {
  const auto& zone = with_summer_time();
  const auto after = at("2027-03-28 01:00", Zone{});
  for (const auto* clock : {"2027-03-28 02:00", "2027-03-28 02:30", "2027-03-28 02:59:59", "2027-03-28 03:00"}) {
    INFO(clock);
    CHECK(at(clock, zone) == after);
  }
  CHECK(at("2027-03-28 01:59:59", zone) == after - 1s);
  CHECK(at("2027-03-28 03:00:01", zone) == after + 1s);
}

TEST_CASE("a clock time that is read twice is the first of both") {
  const auto& zone = with_summer_time();
  const auto back = at("2027-10-31 01:00", Zone{});
  CHECK(at("2027-10-31 02:00", zone) == back - 1h);
  CHECK(at("2027-10-31 02:30", zone) == back - 30min);
  CHECK(at("2027-10-31 02:59:59", zone) == back - 1s);
  CHECK(at("2027-10-31 03:00", zone) == back + 1h);
}

TEST_CASE("a civil day that never happens is over when it begins") {
  const auto zone = that_crosses_the_date_line();
  CHECK(at("2011-12-30 00:00", zone) == at("2011-12-30 10:00", Zone{}));
  CHECK(at("2011-12-30 23:59", zone) == at("2011-12-30 10:00", Zone{}));
  CHECK(at("2011-12-31 08:00", zone) == at("2011-12-30 18:00", Zone{}));
}

TEST_CASE("24:00 is 00:00 of the next civil day") {
  CHECK(instant_at(japan(), day("2026-11-24"), 24h) == at("2026-11-25 00:00"));
  CHECK(instant_at(japan(), day("2028-02-29"), 24h) == at("2028-03-01 00:00"));
  const auto& zone = with_summer_time();
  CHECK(instant_at(zone, day("2027-10-31"), 24h) - instant_at(zone, day("2027-10-31"), 0h) == 25h);
  CHECK(instant_at(zone, day("2027-03-28"), 24h) - instant_at(zone, day("2027-03-28"), 0h) == 23h);
}

TEST_CASE("the civil day of an instant and its end are those of the zone") {
  CHECK(civil_day(japan(), at("2026-11-22 00:00")) == day("2026-11-22"));
  CHECK(civil_day(japan(), at("2026-11-21 23:59:59")) == day("2026-11-21"));
  CHECK(civil_day(Zone{}, at("2026-11-22 00:00")) == day("2026-11-21"));
  CHECK(end_of_day(japan(), at("2026-11-22 00:00")) == at("2026-11-23 00:00"));
  CHECK(end_of_day(japan(), at("2026-11-22 23:59:59")) == at("2026-11-23 00:00"));
}

TEST_CASE("a zone whose offset never changes is the same as a fixed one") {
  const Zone zone{"Asia/Tokyo", [](Instant) { return 9h; }};
  for (const auto* clock : {"1970-01-01 00:00", "2026-11-22 00:30", "2099-12-31 23:59:59"}) {
    INFO(clock);
    CHECK(at(clock, zone) == at(clock));
    CHECK(shown(at(clock), zone) == shown(at(clock)));
  }
}

}  // namespace civil_time_tests
