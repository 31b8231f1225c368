#include "i18n/catalogue_folder.hpp"
#include "i18n/language.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>

namespace value_text_test {

using namespace ordertrack;
using namespace std::chrono_literals;
using i18n::Language;
using tests::Speaking;

namespace {

/// A time of the Japanese wall clock.
ShownTime japan(int year, unsigned month, unsigned day, std::chrono::seconds time) {
  const std::chrono::sys_days date = std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
  return {Instant{date + time - 9h}, 9h, false};
}

struct Shown {
  ShownTime time;
  std::string english;
  std::string japanese;
};

}  // namespace

TEST_CASE("Times are shown with the weekday, and with the year where it is another") {
  i18n::set_reference(japan(2026, 12, 31, 23h).at);
  const Shown table[] = {
      {japan(2026, 12, 5, 14h), "Sat 5 Dec 14:00", "12月5日(土) 14:00"},
      {japan(2026, 1, 11, 9h + 5min + 59s), "Sun 11 Jan 09:05", "1月11日(日) 09:05"},
      {japan(2026, 12, 9, 0h), "Wed 9 Dec 00:00", "12月9日(水) 00:00"},
      {japan(2027, 1, 1, 0h), "Fri 1 Jan 2027 00:00", "2027年1月1日(金) 00:00"},
      {japan(2025, 12, 31, 23h + 59min), "Wed 31 Dec 2025 23:59", "2025年12月31日(水) 23:59"},
  };
  for (const Shown& shown : table) {
    REQUIRE(i18n::time_text(shown.time) == shown.english);
    const Speaking japanese(Language::ja);
    REQUIRE(i18n::time_text(shown.time) == shown.japanese);
  }
}

TEST_CASE("The year is shown where it is asked for") {
  i18n::set_reference(japan(2026, 6, 1, 0h).at);
  ShownTime time = japan(2026, 12, 5, 14h);
  time.with_year = true;
  REQUIRE(i18n::time_text(time) == "Sat 5 Dec 2026 14:00");
}

TEST_CASE("The reader's year begins when the order's zone says so") {
  i18n::set_reference(japan(2027, 1, 1, 0h).at);
  REQUIRE(i18n::time_text(japan(2027, 1, 2, 8h)) == "Sat 2 Jan 08:00");
  REQUIRE(i18n::time_text({japan(2027, 1, 2, 8h).at - 48h, -5h, false}) == "Wed 30 Dec 18:00");
}

TEST_CASE("A time on other clocks than the reader's is marked") {
  const Zone reader = Zone::fixed("Asia/Tokyo", 9h);
  i18n::set_reference(japan(2026, 12, 1, 0h).at, reader);
  const Instant at = japan(2026, 12, 5, 14h).at;
  CHECK(i18n::time_text({at, 9h, false}) == "Sat 5 Dec 14:00");
  CHECK(i18n::time_text({at, -8h, false}) == "Fri 4 Dec 21:00 UTC-8");
  CHECK(i18n::time_text({at, 5h + 30min, false}) == "Sat 5 Dec 10:30 UTC+5:30");
  CHECK(i18n::time_text({at, -(3h + 30min), false}) == "Sat 5 Dec 01:30 UTC-3:30");
  CHECK(i18n::clock_text({at, 0s, false}) == "05:00 UTC+0");
  CHECK(i18n::deadline_text({at + 10h, -10h, false}) == "Sat 5 Dec 05:00 UTC-10");
  const Speaking japanese(Language::ja);
  CHECK(i18n::time_text({at, -8h, false}) == "12月4日(金) 21:00 UTC-8");
}

TEST_CASE("The day and the clock alone") {
  i18n::set_reference(japan(2026, 12, 1, 0h).at);
  CHECK(i18n::date_text(japan(2026, 12, 5, 14h)) == "Sat 5 Dec");
  CHECK(i18n::clock_text(japan(2026, 12, 5, 0h)) == "00:00");
  CHECK(i18n::deadline_clock_text(japan(2026, 12, 5, 0h)) == "24:00");
  CHECK(i18n::deadline_clock_text(japan(2026, 12, 5, 14h)) == "14:00");
}

TEST_CASE("A deadline at midnight is 24:00 of the day that it ends") {
  i18n::set_reference(japan(2026, 12, 1, 0h).at);
  const Shown table[] = {
      {japan(2026, 12, 9, 0h), "Tue 8 Dec 24:00", "12月8日(火) 24:00"},
      {japan(2027, 1, 1, 0h), "Thu 31 Dec 24:00", "12月31日(木) 24:00"},
      {japan(2026, 12, 9, 1s), "Wed 9 Dec 00:00", "12月9日(水) 00:00"},
      {japan(2026, 12, 8, 23h + 59min), "Tue 8 Dec 23:59", "12月8日(火) 23:59"},
  };
  for (const Shown& shown : table) {
    REQUIRE(i18n::deadline_text(shown.time) == shown.english);
    const Speaking japanese(Language::ja);
    REQUIRE(i18n::deadline_text(shown.time) == shown.japanese);
  }
}

TEST_CASE("Money is shown as its currency is written") {
  const std::pair<Money, std::string> table[] = {
      {{0, "JPY"}, "¥0"},
      {{999, "JPY"}, "¥999"},
      {{3200, "JPY"}, "¥3,200"},
      {{1234567, "JPY"}, "¥1,234,567"},
      {{-3200, "JPY"}, "-¥3,200"},
      {{1999, "USD"}, "19.99 USD"},
      {{5, "USD"}, "0.05 USD"},
      {{-5, "USD"}, "-0.05 USD"},
      {{123456789, "EUR"}, "1,234,567.89 EUR"},
      {{25000, "KRW"}, "25,000 KRW"},
      {{1500, "KWD"}, "1.500 KWD"},
  };
  for (const auto& [money, text] : table) {
    REQUIRE(i18n::money_text(money) == text);
    const Speaking japanese(Language::ja);
    REQUIRE(i18n::money_text(money) == text);
  }
}

TEST_CASE("A length of time is told in one or two units") {
  struct Told {
    std::chrono::seconds length;
    std::string english;
    std::string japanese;
  };
  const Told table[] = {
      {0s, "0 s", "0秒"},
      {30s, "30 s", "30秒"},
      {5min, "5 min", "5分"},
      {5min + 30s, "5 min 30 s", "5分30秒"},
      {2h + 5min + 59s, "2 h 5 min", "2時間5分"},
      {2h, "2 h", "2時間"},
      {24h, "1 day", "1日"},
      {72h, "3 days", "3日"},
      {72h + 59min, "3 days", "3日"},
      {76h, "3 days 4 h", "3日4時間"},
      {-76h, "3 days 4 h", "3日4時間"},
  };
  for (const Told& told : table) {
    REQUIRE(i18n::duration_text(told.length) == told.english);
    const Speaking japanese(Language::ja);
    REQUIRE(i18n::duration_text(told.length) == told.japanese);
  }
}

}  // namespace value_text_test
