#include "commands/schedule/run_times.hpp"

#include <fmt/format.h>

namespace ordertrack::commands::schedule {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

ClockFace face(seconds time_of_day) {
  const seconds within = (time_of_day % days{1} + days{1}) % days{1};
  const auto hour = std::chrono::duration_cast<hours>(within);
  return {static_cast<int>(hour.count()), static_cast<int>(std::chrono::duration_cast<minutes>(within - hour).count())};
}

}  // namespace

std::string ClockFace::text() const { return fmt::format("{:02}:{:02}", hour, minute); }

RunTimes run_times(seconds zone_offset, seconds clock_offset) {
  const seconds shift = clock_offset - zone_offset;
  return {face(hours{8} + minutes{5} + shift), face(hours{20} + minutes{5} + shift)};
}

std::string_view locale_for(std::string_view language) { return language == "ja" ? "ja_JP.UTF-8" : "C.UTF-8"; }

std::string notification_command(std::string_view program, Session session) {
  constexpr std::string_view find_session =
      "XDG_RUNTIME_DIR=/run/user/$(id -u) DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/$(id -u)/bus ";
  // A notification's body is markup: what buyers write must not be.
  return fmt::format(
      "list=$({} due | sed 's/&/\\&amp;/g; s/</\\&lt;/g'); [ -z \"$list\" ] || {}notify-send -- ordertrack \"$list\"",
      program, session == Session::elsewhere ? find_session : std::string_view{});
}

}  // namespace ordertrack::commands::schedule
