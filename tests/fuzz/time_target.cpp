// What people type as a time: refused with an error that can be told, or read as what it is shown as.

#include "fuzz/property.hpp"
#include "i18n/language.hpp"
#include "input/made_zones.hpp"
#include "input/time.hpp"
#include "output/json.hpp"

#include <array>

using namespace ordertrack;
using fuzz::hold;

namespace {

const Instant now = tests::utc(2026, 12, 6, std::chrono::hours{1});

bool has_four_digit_year(Instant at) {
  return at >= tests::utc(1000, 1, 2, std::chrono::hours{0}) && at < tests::utc(9999, 12, 31, std::chrono::hours{0});
}

void hold_reads_back(Instant read, const Zone& zone, input::TimeReading reading) {
  if (!has_four_digit_year(read) || reading.last_minute_is_midnight) return;
  hold(input::read_time(output::rfc3339(read), zone, now, reading) == read, "a time is read from JSON as it was");
  const auto minute = std::chrono::floor<std::chrono::minutes>(read);
  const auto shown = i18n::time_text({read, tests::japan().offset_at(read), true});
  hold(input::read_time(shown, tests::japan(), now, reading) == Instant{minute}, "a time is read as it is shown");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::text_of(data, size);
  for (const Zone* const zone : {&tests::japan(), &tests::made_up_zone()}) {
    for (const auto reading : {input::happened, input::until, input::snoozed_until, input::pay_by, input::pretended}) {
      const auto read = input::read_time(text, *zone, now, reading);
      if (!read) {
        hold(read.error().kind == ErrorKind::usage, "a time that is not understood is an error of usage");
        fuzz::hold_told(read.error());
      } else {
        hold_reads_back(*read, *zone, reading);
      }
    }
  }
  if (const auto length = input::read_duration(text)) {
    hold(*length >= std::chrono::seconds{0}, "a length of time is not negative");
  } else {
    fuzz::hold_told(length.error());
  }
  return 0;
}
