#include "commands/schedule/schedule.hpp"
#include "commands/schedule/quoting.hpp"
#include "commands/schedule/run_times.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace schedule_test {

using namespace ordertrack::commands::schedule;
using namespace std::chrono_literals;
namespace output = ordertrack::output;

namespace {

Report report(std::chrono::seconds machine_offset) {
  return {.scheduler = Scheduler::cron,
          .program = "/usr/bin/ordertrack",
          .zone = "Asia/Tokyo",
          .language = "ja",
          .zone_offset = 9h,
          .machine_offset = machine_offset};
}

std::string shown(const Report& report, output::Format format = output::Format::text) {
  output::Streams streams;
  streams.format = format;
  show(report, streams);
  return streams.out;
}

bool has(const std::vector<std::string>& lines, const std::string& wanted) {
  return std::ranges::find(lines, wanted) != lines.end();
}

}  // namespace

TEST_CASE("the two runs are told by the clock that the scheduler reads") {
  struct Row {
    std::chrono::seconds zone;
    std::chrono::seconds clock;
    std::string first;
    std::string second;
  };
  const std::vector<Row> rows = {
      {9h, 9h, "08:05", "20:05"},  {9h, 0h, "23:05", "11:05"},   {9h, 5h + 30min, "04:35", "16:35"},
      {9h, -8h, "15:05", "03:05"}, {-5h, 14h, "03:05", "15:05"}, {9h, 12h + 45min, "11:50", "23:50"},
      {0h, 1h, "09:05", "21:05"},
  };
  for (const Row& row : rows) {
    const RunTimes runs = run_times(row.zone, row.clock);
    INFO(row.first);
    CHECK(runs.first.text() == row.first);
    CHECK(runs.second.text() == row.second);
  }
}

TEST_CASE("a crontab runs the program by its full path, in the language, at the machine's times") {
  const auto lines = cron_lines(report(9h));
  CHECK(has(lines, "LANG=ja_JP.UTF-8"));
  CHECK(has(lines, "5 8,20 * * * /usr/bin/ordertrack due"));
  CHECK(has(cron_lines(report(0s)), "5 23,11 * * * /usr/bin/ordertrack due"));
  Report english = report(9h);
  english.language = "en";
  CHECK(has(cron_lines(english), "LANG=C.UTF-8"));
}

TEST_CASE("a crontab says so where the machine's clock is another") {
  const std::string elsewhere = shown(report(0s));
  CHECK(elsewhere.find("# Two runs a day, at 08:05 and 20:05 in Asia/Tokyo.") == 0);
  CHECK(elsewhere.find("23:05 and 11:05") != std::string::npos);
  CHECK(shown(report(9h)).find("this machine's clock") == std::string::npos);
}

TEST_CASE("every line of a crontab may be installed: one job, one setting, the rest is comment") {
  std::vector<std::string> live;
  for (const std::string& line : cron_lines(report(0s))) {
    if (!line.empty() && line.front() != '#') live.push_back(line);
    CHECK(line.find('%') == std::string::npos);
  }
  CHECK(live == std::vector<std::string>{"LANG=ja_JP.UTF-8", "5 23,11 * * * /usr/bin/ordertrack due"});
}

TEST_CASE("a path with signs that the scheduler would read is quoted") {
  CHECK(shell_quoted("/usr/bin/ordertrack") == "/usr/bin/ordertrack");
  CHECK(shell_quoted("/home/a b/ordertrack") == "'/home/a b/ordertrack'");
  CHECK(shell_quoted("/it's") == "'/it'\\''s'");
  CHECK(shell_quoted("") == "''");
  CHECK(cron_escaped("/a%b due") == "/a\\%b due");
  CHECK(systemd_quoted("/usr/bin/ordertrack") == "/usr/bin/ordertrack");
  CHECK(systemd_quoted("/a b/50%/$x") == "\"/a b/50%%/$$x\"");
  CHECK(systemd_quoted("say \"\\\"") == "\"say \\\"\\\\\\\"\"");
}

TEST_CASE("a systemd timer is in the market's zone and makes up for a missed run") {
  Report wanted = report(0s);
  wanted.scheduler = Scheduler::systemd;
  const auto lines = systemd_lines(wanted);
  CHECK(has(lines, "OnCalendar=*-*-* 08:05:00 Asia/Tokyo"));
  CHECK(has(lines, "OnCalendar=*-*-* 20:05:00 Asia/Tokyo"));
  CHECK(has(lines, "Persistent=true"));
  CHECK(has(lines, "ExecStart=/usr/bin/ordertrack due"));
  CHECK(has(lines, "systemctl --user enable --now ordertrack-due.timer"));
}

TEST_CASE("a notification shows what buyers write as text, and none appears where nothing is due") {
  const std::string inside = notification_command("/usr/bin/ordertrack", Session::here);
  CHECK(inside.find("&lt;") != std::string::npos);
  CHECK(inside.find("[ -z \"$list\" ] ||") != std::string::npos);
  CHECK(inside.find("DBUS_SESSION_BUS_ADDRESS") == std::string::npos);
  CHECK(notification_command("/usr/bin/ordertrack", Session::elsewhere).find("DBUS_SESSION_BUS_ADDRESS") !=
        std::string::npos);
}

TEST_CASE("as JSON the lines are a list") {
  const std::string json = shown(report(9h), output::Format::json);
  CHECK(json.starts_with(R"({"schema":1,"scheduler":"cron","lines":[)"));
  CHECK(json.find(R"("5 8,20 * * * /usr/bin/ordertrack due")") != std::string::npos);
}

TEST_CASE("a scheduler is known by its word") {
  CHECK(scheduler("cron") == Scheduler::cron);
  CHECK(scheduler("systemd") == Scheduler::systemd);
  CHECK_FALSE(scheduler("launchd"));
  CHECK(to_string(Scheduler::systemd) == "systemd");
}

}  // namespace schedule_test
