#include "input/time.hpp"

#include "input/made_zones.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <chrono>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <date/date.h>

namespace time_refused_test {

using namespace ordertrack;
using namespace std::chrono_literals;
using tests::japan;
using tests::utc;

namespace {

const Instant now = utc(2026, 11, 25, 1h);

Error refusal_of(const std::string& text) {
  const auto instant = input::read_time(text, japan(), now, input::pretended);
  CAPTURE(text);
  REQUIRE_FALSE(instant.has_value());
  REQUIRE(instant.error().kind == ErrorKind::usage);
  REQUIRE(instant.error().hints.size() == 1);
  return instant.error();
}

std::string value_of(const Error& error, std::string_view name) {
  for (const Arg& arg : error.what.args) {
    if (arg.name == name) return std::get<std::string>(arg.value);
  }
  return "(no such value)";
}

rc::Gen<std::string> nearly_times() {
  using Pieces = std::vector<std::string>;
  static const Pieces pieces{"2026", "11",    "22",     "10", "00", "5",    "-",           "/",   ":",
                             "t",    "z",     "+09:00", " ",  "年", "月",   "日",          "時",  "分",
                             "半",   "前",    "(日)",   "d",  "h",  "in ",  "ago",         "sat", "dec",
                             "now",  "today", "明日",   "　", "：", "\xff", "99999999999", "２"};
  return rc::gen::map(rc::gen::container<Pieces>(rc::gen::elementOf(pieces)), [](const Pieces& chosen) {
    std::string text;
    for (const std::string& piece : chosen) text += piece;
    return text;
  });
}

}  // namespace

TEST_CASE("A date or a time that does not exist is refused and named") {
  const std::pair<std::string, std::string> table[] = {
      {"2026-02-30", "2026-02-30"},
      {"2027-02-29 10:00", "2027-02-29"},
      {"2026-13-01", "2026-13-01"},
      {"2026-00-10", "2026-00-10"},
      {"0000-01-01", "0000-01-01"},
      {"2/30", "2/30"},
      {"13/1 10:00", "13/1"},
      {"2月30日", "2月30日"},
      {"25:00", "25:00"},
      {"24:01", "24:01"},
      {"2026-11-22 24:00:01", "24:00:01"},
      {"10:60", "10:60"},
      {"10:00:60", "10:00:60"},
      {"２０２６－０２－３０", "2026-02-30"},
      {"25時", "25時"},
      {"Mon 5 Dec 2026", "Mon 5 Dec 2026"},
      {"11月22日(月)", "11月22日(月)"},
  };
  for (const auto& [text, named] : table) {
    const Error error = refusal_of(text);
    REQUIRE(error.what.id == "{time} does not exist");
    REQUIRE(value_of(error, "time") == named);
  }
}

TEST_CASE("Anything left over is refused and named") {
  const std::pair<std::string, std::string> table[] = {
      {"2026-11-22x", "x"},
      {"2026-11-22 x", "x"},
      {"2026-11-22 10:00 x", "x"},
      {"2026-11-22 10:00:00+0900 JST", "JST"},
      {"10:00 +09:00", "+09:00"},
      {"11/22/26", "/26"},
      {"10:00pm", "pm"},
      {"3d 4h", "4h"},
      {"-3d ago", "ago"},
      {"2026-11-22T", "T"},
      {"2026-11-22T10:00+25:00", "+25:00"},
      {"2026-11-22T10:00+09:", "+09:"},
      {"tomorrow 10", "10"},
  };
  for (const auto& [text, rest] : table) {
    const Error error = refusal_of(text);
    CAPTURE(text);
    REQUIRE(error.what.id == "{rest} in {text} was not understood");
    REQUIRE(value_of(error, "rest") == rest);
  }
}

TEST_CASE("What is no time at all is refused and named") {
  for (const std::string text : {"",          " ",       "2026-11-2210:00",
                                 "soon",      "2026",    "11",
                                 "202-11-22", "1e5",     "3 fortnights",
                                 "nowx",      "todays",  "-",
                                 "+",         "22日半",  "3日前後",
                                 "12345678d", "\xff",    "10:0",
                                 "1:2:3",     "2026-11", "dec",
                                 "5 dez",     "10時5"}) {
    refusal_of(text);
  }
  REQUIRE(value_of(refusal_of("soon"), "text") == "soon");
}

TEST_CASE("Reading holds for any text") {
  rc::prop("any bytes are read or refused", [](const std::string& text) {
    const auto instant = input::read_time(text, japan(), now, input::pretended);
    RC_ASSERT(instant.has_value() || instant.error().kind == ErrorKind::usage);
  });
  rc::prop("what looks like a time is read or refused", [] {
    const std::string text = *nearly_times();
    for (const auto& reading : {input::happened, input::until, input::pay_by, input::pretended}) {
      const auto instant = input::read_time(text, japan(), now, reading);
      RC_ASSERT(instant.has_value() || instant.error().kind == ErrorKind::usage);
    }
  });
}

TEST_CASE("Instants that were written out are read back") {
  const auto any_instant = rc::gen::map(rc::gen::inRange<std::int64_t>(0, 4'102'444'800),
                                        [](std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; });
  rc::prop("in UTC", [&] {
    const Instant instant = *any_instant;
    RC_ASSERT(input::read_time(date::format("%FT%TZ", instant), japan(), now, input::happened) == instant);
  });
  rc::prop("in the zone's wall clock", [&] {
    const Instant instant = *any_instant;
    const std::string wall = date::format("%F %T", instant + 9h);
    RC_ASSERT(input::read_time(wall, japan(), now, input::happened) == instant);
  });
  rc::prop("without a year, where it lies within half a year", [&] {
    const Instant instant = now + std::chrono::minutes{*rc::gen::inRange(-180 * 24 * 60, 180 * 24 * 60)};
    const std::string wall = date::format("%m/%d %R", std::chrono::floor<std::chrono::minutes>(instant + 9h));
    RC_ASSERT(input::read_time(wall, japan(), now, input::pretended) == instant);
  });
}

TEST_CASE("Lengths of time") {
  const std::pair<std::string, std::chrono::seconds> table[] = {
      {"24h", 24h}, {"3d", 72h},    {"90m", 90min}, {"2 days", 48h}, {"1 week", 168h}, {"２４ｈ", 24h},
      {"3日", 72h}, {"3日間", 72h}, {"2時間", 2h},  {"30分", 30min}, {"0h", 0h},       {" 5 min ", 5min},
  };
  for (const auto& [text, length] : table) {
    CAPTURE(text);
    REQUIRE(input::read_duration(text) == length);
  }
  for (const std::string text :
       {"", "h", "24", "-3d", "+3d", "3d ago", "3days4", "1.5h", "123456d", "3 dayss", "tomorrow"}) {
    CAPTURE(text);
    const auto length = input::read_duration(text);
    REQUIRE_FALSE(length.has_value());
    REQUIRE(length.error().kind == ErrorKind::usage);
    REQUIRE(length.error().hints.size() == 1);
  }
}

}  // namespace time_refused_test
