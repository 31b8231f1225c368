#include "commands/schedule/quoting.hpp"
#include "commands/schedule/run_times.hpp"
#include "commands/schedule/schedule.hpp"
#include "i18n/language.hpp"

#include <fmt/format.h>

namespace ordertrack::commands::schedule {
namespace {

/// The daemon takes the lines in its own zone whatever a crontab says: CRON_TZ is not known to Debian's cron.
std::vector<std::string> about_the_time(const Report& report) {
  if (report.zone_offset == report.machine_offset) {
    return {comment(msg("Two runs a day, at 08:05 and 20:05. Install these lines with: crontab -e"))};
  }
  const RunTimes runs = run_times(report.zone_offset, report.machine_offset);
  return {
      comment(msg("Two runs a day, at 08:05 and 20:05 in {zone}. Install these lines with: crontab -e",
                  arg("zone", report.zone))),
      comment(msg("cron goes by this machine's clock, which then shows {first} and {second}.",
                  arg("first", runs.first.text()), arg("second", runs.second.text()))),
      comment(msg("Where the clocks change, print these lines anew afterwards.")),
  };
}

}  // namespace

std::vector<std::string> cron_lines(const Report& report) {
  const RunTimes runs = run_times(report.zone_offset, report.machine_offset);
  const std::string when = fmt::format("{} {},{} * * *", runs.first.minute, runs.first.hour, runs.second.hour);
  const std::string program = shell_quoted(report.program);
  std::vector<std::string> lines = about_the_time(report);
  lines.push_back(comment(msg("cron mails what is printed. Nothing is printed when there is nothing to do.")));
  lines.push_back(comment(msg("The mail goes to you; to send it elsewhere, take the # away:")));
  lines.emplace_back("#MAILTO=you@example.org");
  lines.push_back("LANG=" + std::string(locale_for(report.language)));
  lines.push_back(when + " " + cron_escaped(program + " due"));
  lines.emplace_back();
  lines.push_back(comment(msg("Or, on a desktop, a notification instead of a mail:")));
  lines.push_back("#" + when + " " + cron_escaped(notification_command(program, Session::elsewhere)));
  lines.emplace_back();
  lines.push_back(comment(msg("Or at each log-in, as a line in ~/.profile:")));
  lines.push_back("#[ ! -t 1 ] || " + program + " due");
  return lines;
}

}  // namespace ordertrack::commands::schedule
