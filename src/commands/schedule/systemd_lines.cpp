#include "commands/schedule/quoting.hpp"
#include "commands/schedule/run_times.hpp"
#include "commands/schedule/schedule.hpp"
#include "i18n/language.hpp"

#include <iterator>

namespace ordertrack::commands::schedule {
namespace {

using Lines = std::vector<std::string>;

void append(Lines& lines, Lines more) {
  lines.insert(lines.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Shell lines that write a unit file.
Lines written(std::string_view unit, Lines content) {
  Lines lines{"cat > \"$units/" + std::string(unit) + "\" <<'END'"};
  append(lines, std::move(content));
  append(lines, {"END", ""});
  return lines;
}

/// systemd refuses a program whose path has quotes, and replaces `$` in its arguments only: a shell takes any path.
std::string start_command(const std::string& program) {
  if (program.find_first_of("'\"\\$") == std::string::npos) return systemd_quoted(program) + " due";
  return "/bin/sh -c " + systemd_quoted("exec " + shell_quoted(program) + " due");
}

Lines service(const Report& report) {
  const std::string notify = notification_command(shell_quoted(report.program), Session::here);
  return {
      "[Unit]",
      "Description=ordertrack: " + i18n::render(msg("what is to be done now")),
      "",
      "[Service]",
      "Type=oneshot",
      "Environment=LANG=" + std::string(locale_for(report.language)),
      "ExecStart=" + start_command(report.program),
      comment(msg("Or, on a desktop, as a notification:")),
      "#ExecStart=/bin/sh -c " + systemd_quoted(notify),
  };
}

Lines timer(const Report& report) {
  return {
      "[Unit]",
      "Description=ordertrack: " + i18n::render(msg("twice a day")),
      "",
      "[Timer]",
      "OnCalendar=*-*-* 08:05:00 " + report.zone,
      "OnCalendar=*-*-* 20:05:00 " + report.zone,
      "Persistent=true",
      "",
      "[Install]",
      "WantedBy=timers.target",
  };
}

}  // namespace

std::vector<std::string> systemd_lines(const Report& report) {
  Lines lines = {
      comment(msg("A timer of your own, twice a day: paste these lines into a shell, or pipe them into sh.")),
      comment(msg("A run that was missed while the machine was off is made up for at its start.")),
      "units=\"${XDG_CONFIG_HOME:-$HOME/.config}/systemd/user\"",
      "mkdir -p \"$units\"",
      "",
  };
  append(lines, written("ordertrack-due.service", service(report)));
  append(lines, written("ordertrack-due.timer", timer(report)));
  append(lines, {
                    "systemctl --user daemon-reload",
                    "systemctl --user enable --now ordertrack-due.timer",
                    "",
                    comment(msg("What was printed: journalctl --user -u ordertrack-due")),
                    comment(msg("To run while you are logged out, too: loginctl enable-linger")),
                    comment(msg("To take it back: systemctl --user disable --now ordertrack-due.timer")),
                    "",
                    comment(msg("Or at each log-in, as a line in ~/.profile:")),
                    "#[ ! -t 1 ] || " + shell_quoted(report.program) + " due",
                });
  return lines;
}

}  // namespace ordertrack::commands::schedule
