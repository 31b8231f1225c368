#include "commands/doctor/findings.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

namespace doctor_time_test {

using namespace ordertrack;
using commands::doctor::Facts;
using fake::check_rows;
using fake::findings;
using story::at;

TEST_CASE("a clock that cannot be right") {
  check_rows({
      {[](Facts& facts) { facts.pretended = true; },
       {"clock warning: every command pretends that it is Mon 7 Dec 12:00: ORDERTRACK_NOW is set, or --now is given | "
        "for the "
        "clock: unset ORDERTRACK_NOW"}},
      {[](Facts& facts) { facts.check_up.book->newest_command = at("2026-12-07 12:02"); }, {}},
      {[](Facts& facts) { facts.check_up.book->newest_command = at("2027-12-07 12:03"); },
       {"clock warning: the clock shows Mon 7 Dec 12:00, but something was recorded at Tue 7 Dec 2027 12:03 | where "
        "the "
        "clock "
        "is wrong, set it: timedatectl | where it was wrong then, or --now was given, ordertrack log shows what was "
        "recorded"}},
  });
  for (const char* time : {"1970-01-01 09:00", "2025-12-31 23:59", "2100-01-02 00:00"}) {
    Facts facts = fake::healthy();
    facts.now = at(time);
    const auto said = findings(facts);
    CHECK(
        std::ranges::any_of(said, [](const auto& line) { return line.starts_with("clock failed: the clock shows"); }));
  }
}

TEST_CASE("what runs due by itself") {
  const std::string hidden = " | whether your crontab runs it cannot be seen from here; look yourself: crontab -l";
  const std::string how = " | to have due run twice a day: ordertrack schedule";
  const std::string look = " | look whether it does: systemctl status cron, or systemctl --user list-timers";
  const std::string linger =
      " | a timer of yours runs only while you are logged in; to change that: loginctl enable-linger";
  check_rows({
      {[](Facts& facts) { facts.last_due = at("2026-12-05 12:00"); },
       {"schedule fine: due ran last on Sat 5 Dec 12:00" + hidden}},
      {[](Facts& facts) { facts.schedules = {}; }, {"schedule fine: due ran last on Mon 7 Dec 08:05" + how}},
      {[](Facts& facts) { facts.last_due = at("2026-12-05 11:59"); },
       {"schedule warning: due ran last on Sat 5 Dec 11:59, more than two days ago" + hidden + how}},
      {[](Facts& facts) { facts.last_due.reset(); }, {"schedule warning: no run of due is known" + hidden + how}},
      {[](Facts& facts) {
         facts.last_due.reset();
         facts.check_up.book->counts.open = 0;
       },
       {"store fine: /home/h/.local/share/ordertrack/orders.db holds 12 orders, 0 open; schema 1.2",
        "schedule fine: due has not run yet, and no order is open" + hidden + how}},
      {[](Facts& facts) {
         facts.last_due.reset();
         facts.schedules = {.own_crontab = Seen::yes, .crontabs = {"/var/spool/cron/crontabs/h"}};
       },
       {"schedule warning: no run of due is known | /var/spool/cron/crontabs/h runs ordertrack" + look}},
      {[](Facts& facts) { facts.schedules = {.own_crontab = Seen::yes, .timers = {"/u/ordertrack-due.timer"}}; },
       {"schedule fine: due ran last on Mon 7 Dec 08:05 | /u/ordertrack-due.timer runs ordertrack" + linger}},
      {[](Facts& facts) {
         facts.schedules = {.own_crontab = Seen::yes, .timers = {"/u/ordertrack-due.timer"}, .lingers = true};
       },
       {"schedule fine: due ran last on Mon 7 Dec 08:05 | /u/ordertrack-due.timer runs ordertrack"}},
      {[](Facts& facts) {
         facts.last_due.reset();
         facts.schedules = {.own_crontab = Seen::none, .idle_services = {"/u/ordertrack-due.service"}};
       },
       {"schedule warning: no run of due is known | /u/ordertrack-due.service has no timer that is switched on: "
        "systemctl --user enable --now ordertrack-due.timer" +
        how}},
  });
}

}  // namespace doctor_time_test
