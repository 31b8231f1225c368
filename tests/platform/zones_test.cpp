#include "platform/zones.hpp"

#include "platform/environment_guard.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdlib>
#include <string>

namespace zones_test {

using namespace ordertrack;
using namespace std::chrono_literals;
using std::chrono::sys_days;
using tests::EnvironmentGuard;

namespace {

struct Offset {
  std::string zone;
  Instant at;
  std::chrono::minutes east;
};

Instant utc(int year, unsigned month, unsigned day, std::chrono::seconds time) {
  return sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}} + time;
}

}  // namespace

TEST_CASE("Offsets are right to the second of the change, before and after 2037") {
  const Offset known[] = {
      {"Asia/Tokyo", utc(2026, 12, 5, 5h), 9h},
      {"UTC", utc(2026, 12, 5, 5h), 0h},
      {"America/New_York", utc(2026, 3, 8, 6h + 59min + 59s), -5h},
      {"America/New_York", utc(2026, 3, 8, 7h), -4h},
      {"America/New_York", utc(2026, 11, 1, 5h + 59min + 59s), -4h},
      {"America/New_York", utc(2026, 11, 1, 6h), -5h},
      {"America/New_York", utc(2040, 3, 11, 6h + 59min + 59s), -5h},
      {"America/New_York", utc(2040, 3, 11, 7h), -4h},
      {"America/New_York", utc(2040, 7, 1, 0h), -4h},
      {"America/New_York", utc(2040, 11, 4, 5h + 59min + 59s), -4h},
      {"America/New_York", utc(2040, 11, 4, 6h), -5h},
      {"Europe/London", utc(2040, 3, 25, 59min + 59s), 0h},
      {"Europe/London", utc(2040, 3, 25, 1h), 1h},
      {"Australia/Lord_Howe", utc(2026, 4, 4, 15h), 10h + 30min},
      {"Australia/Lord_Howe", utc(2026, 4, 4, 14h + 59min + 59s), 11h},
      {"Asia/Kathmandu", utc(2026, 1, 1, 0h), 5h + 45min},
      {"America/New_York", utc(2026, 1, 1, 0h), -5h},
      {"America/New_York", utc(2025, 12, 31, 23h + 59min + 59s), -5h},
  };
  for (const Offset& offset : known) {
    CAPTURE(offset.zone, offset.at.time_since_epoch().count());
    const auto zone = platform::find_zone(offset.zone);
    REQUIRE(zone.has_value());
    REQUIRE(zone->name() == offset.zone);
    REQUIRE(zone->offset_at(offset.at) == offset.east);
  }
}

TEST_CASE("A name that is no zone is not found") {
  for (const std::string name : {"", "Nowhere/Land", "America", "../../etc/passwd", "/etc/passwd", "America/../UTC",
                                 "Asia/Tokyo ", "tzdata.zi"}) {
    CAPTURE(name);
    REQUIRE_FALSE(platform::find_zone(name).has_value());
  }
  REQUIRE_FALSE(platform::find_zone(std::string("UTC\0x", 5)).has_value());
}

TEST_CASE("The machine's own zone neither matters nor changes") {
  for (const std::optional<std::string>& machine :
       {std::optional<std::string>{}, std::optional<std::string>{"Asia/Tokyo"}, std::optional<std::string>{"/nope"}}) {
    const EnvironmentGuard guard("TZ", machine);
    REQUIRE(platform::find_zone("America/New_York")->offset_at(utc(2026, 7, 1, 0h)) == -4h);
    const char* after = std::getenv("TZ");
    REQUIRE((after == nullptr ? std::nullopt : std::optional<std::string>(after)) == machine);
  }
}

}  // namespace zones_test
