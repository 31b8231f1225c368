#include "commands/doctor/checks.hpp"

#include <chrono>

namespace ordertrack::commands::doctor {
namespace {

using namespace std::chrono_literals;

using enum Verdict;

/// Clocks of this program's time: it is no older than itself.
constexpr Instant earliest = std::chrono::sys_days{std::chrono::January / 1 / 2026};
constexpr Instant latest = std::chrono::sys_days{std::chrono::January / 1 / 2100};

/// Clocks of two machines differ a little.
constexpr auto tolerance = 2min;

constexpr auto long_ago = 48h;

ShownTime in_zone(const Facts& facts, Instant at) { return shown(facts.zone, at); }

/// What is known to have been later than now is.
std::optional<Instant> latest_known(const Facts& facts) {
  std::optional<Instant> known = facts.last_due;
  if (const auto& book = facts.check_up.book; book && book->newest_command) {
    known = std::max(known.value_or(*book->newest_command), *book->newest_command);
  }
  return known;
}

bool has_open_orders(const Facts& facts) {
  const auto& book = facts.check_up.book;
  return book && book->counts.open != 0;
}

/// Whether there is a book, of which it is not known what is in it.
bool is_unread_book(const Facts& facts) {
  const auto& found = facts.check_up;
  return !found.book && (!found.header || found.header->content == store::Content::order_book);
}

bool runs_by_itself(const Schedules& schedules) { return !schedules.crontabs.empty() || !schedules.timers.empty(); }

/// Where `due` is run from.
Message setup_of(const Schedules& schedules) {
  const auto& file = schedules.timers.empty() ? schedules.crontabs.front() : schedules.timers.front();
  return msg("{file} runs ordertrack", arg("file", file.string()));
}

std::vector<Message> advice_of(const Schedules& schedules) {
  std::vector<Message> advice;
  if (runs_by_itself(schedules)) {
    advice.push_back(setup_of(schedules));
    if (!schedules.timers.empty() && !schedules.lingers) {
      advice.push_back(
          msg("a timer of yours runs only while you are logged in; to change that: loginctl "
              "enable-linger"));
    }
    return advice;
  }
  for (const auto& service : schedules.idle_services) {
    advice.push_back(msg("{file} has no timer that is switched on: systemctl --user enable --now {timer}",
                         arg("file", service.string()),
                         arg("timer", service.filename().replace_extension(".timer").string())));
  }
  if (schedules.own_crontab == Seen::not_permitted) {
    advice.push_back(msg("whether your crontab runs it cannot be seen from here; look yourself: crontab -l"));
  }
  return advice;
}

}  // namespace

Checks check_clock(const Facts& facts) {
  const auto now = arg("now", in_zone(facts, facts.now));
  if (facts.pretended) {
    return {{Subject::clock,
             warning,
             msg("every command pretends that it is {now}: ORDERTRACK_NOW is set, or --now is given", now),
             {msg("for the clock: unset ORDERTRACK_NOW")}}};
  }
  if (facts.now < earliest || facts.now >= latest) {
    return {{Subject::clock,
             Verdict::failed,
             msg("the clock shows {now}, which cannot be", now),
             {msg("set the clock: timedatectl")}}};
  }
  if (const auto known = latest_known(facts); known && *known > facts.now + tolerance) {
    return {
        {Subject::clock,
         warning,
         msg("the clock shows {now}, but something was recorded at {later}", now, arg("later", in_zone(facts, *known))),
         {msg("where the clock is wrong, set it: timedatectl"),
          msg("where it was wrong then, or --now was given, ordertrack log shows what was recorded")}}};
  }
  return {{Subject::clock, fine, msg("{now}, and nothing was recorded later", now), {}}};
}

Checks check_schedule(const Facts& facts) {
  const auto& last = facts.last_due;
  const bool set_up = runs_by_itself(facts.schedules);
  const bool is_recent = last && facts.now - *last <= long_ago;
  const bool is_needed = last || has_open_orders(facts);
  std::vector<Message> advice = advice_of(facts.schedules);
  if (set_up && !is_recent && is_needed) {
    advice.push_back(msg("look whether it does: systemctl status cron, or systemctl --user list-timers"));
  }
  if (!set_up && !(is_recent && facts.schedules.own_crontab == Seen::not_permitted)) {
    advice.push_back(msg("to have due run twice a day: ordertrack schedule"));
  }
  const auto found = [&](Verdict verdict, Message says) -> Checks {
    return {{Subject::schedule, verdict, std::move(says), std::move(advice)}};
  };
  if (is_recent) return found(fine, msg("due ran last on {time}", arg("time", in_zone(facts, *last))));
  if (!is_needed && is_unread_book(facts)) return found(warning, msg("no run of due is known"));
  if (!is_needed) return found(fine, msg("due has not run yet, and no order is open"));
  if (!last) return found(warning, msg("no run of due is known"));
  return found(warning, msg("due ran last on {time}, more than two days ago", arg("time", in_zone(facts, *last))));
}

}  // namespace ordertrack::commands::doctor
