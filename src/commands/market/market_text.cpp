#include "commands/market/market_text.hpp"

#include "commands/day_text.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace ordertrack::commands::market {
namespace {

void add(std::vector<NamedRule>& rules, std::string_view key, Message title, const std::optional<DayRule>& rule) {
  if (rule) rules.push_back({std::string(key), std::move(title), &*rule});
}

/// A day of the step's counting. From the begin of the phase it counts unless told.
Message day_and_time(int day, ClockTime at, const Step& step) {
  if (step.from != Anchor::begin || day < 0) return moment_text(day, at, step.count, step.from);
  return msg("{at} on {day}", arg("at", clock_text(at)), arg("day", i18n::render(day_text(day, step.count))));
}

std::string short_day(const DayRule& rule) {
  const std::string anchor = rule.from == Anchor::ordered  ? "D"
                             : rule.from == Anchor::pay_by ? "P"
                                                           : std::string(to_string(rule.from));
  const std::string_view unit = rule.count == DayCount::business ? "b" : "";
  return fmt::format("{}{:+}{}", anchor, rule.day, unit);
}

}  // namespace

std::string short_rule(const DayRule& rule) { return short_day(rule) + " " + clock_text(rule.at); }

std::string short_span(const DayRule& from, const DayRule& until) {
  return (from.at == until.at ? short_day(from) : short_rule(from)) + "-" + short_rule(until);
}

Message step_opens_text(const Step& step) {
  const std::string after = step.after;
  if (!step.day) {
    if (after.empty()) return msg("at once");
    if (!step.wait) return msg("after \"{step}\"", arg("step", after));
    return msg("{wait} after \"{step}\"", arg("wait", i18n::duration_text(*step.wait)), arg("step", after));
  }
  const Message when = day_and_time(*step.day, step.at, step);
  if (after.empty()) return when;
  return msg("{when}, after \"{step}\"", arg("when", i18n::render(when)), arg("step", after));
}

std::vector<Message> step_remarks(const Market& market, const Step& step) {
  std::vector<Message> remarks;
  if (step.phase != Phase::unpaid) {
    remarks.push_back(msg("when {phase}", arg("phase", i18n::render(phase_title(step.phase)))));
  }
  if (step.optional) remarks.push_back(msg("optional"));
  if (!step.payments.empty())
    remarks.push_back(msg("only for {payments}", arg("payments", i18n::joined(step.payments))));
  if (!step.except.empty()) remarks.push_back(msg("not for {payments}", arg("payments", i18n::joined(step.except))));
  if (tells_pay_by(market, step)) {
    remarks.push_back(msg("tells the buyer the pay-by"));
  } else if (step.deadline) {
    remarks.push_back(msg("tells the buyer {at}, at least {notice} ahead", arg("at", clock_text(step.deadline->at)),
                          arg("notice", i18n::duration_text(step.deadline->notice))));
  }
  if (step.until_day) {
    const Message last = day_and_time(*step.until_day, step.until_at, step);
    remarks.push_back(msg("until {time}", arg("time", i18n::render(last))));
  }
  if (step.late == Late::send) remarks.push_back(msg("sent even when late"));
  if (!step.quiet) remarks.push_back(msg("in the quiet hours too"));
  return remarks;
}

Message source_text(const Source& source) {
  if (source.own) return msg("own choice, no source");
  const std::string sureness = source.sureness.empty() ? "-" : source.sureness;
  if (source.confirmed()) {
    return msg("confirmed ({sureness}), read {day}", arg("sureness", sureness), arg("day", source.read));
  }
  if (source.read.empty()) return msg("not confirmed ({sureness})", arg("sureness", sureness));
  return msg("not confirmed ({sureness}), read {day}", arg("sureness", sureness), arg("day", source.read));
}

std::vector<NamedRule> rules_of(const Market& market) {
  std::vector<NamedRule> rules;
  for (const auto& [payment, rule] : market.pay_by) {
    const Message title = payment == "default" ? msg("pay by") : msg("pay by ({payment})", arg("payment", payment));
    rules.push_back({"pay_by." + payment, title, &rule});
  }
  add(rules, "cancellable_from", msg("cancel from"), market.cancellable_from);
  add(rules, "cancellable_until", msg("cancel until"), market.cancellable_until);
  add(rules, "auto_cancel", msg("the market cancels"), market.auto_cancel);
  add(rules, "ship_by", msg("ship by"), market.ship_by);
  add(rules, "auto_complete", msg("the market completes"), market.auto_complete);
  return rules;
}

Message sureness_text(const Market& market) {
  const auto rules = rules_of(market);
  if (rules.empty()) return msg("not known");
  auto all = std::ssize(rules);
  auto sure = std::ranges::count_if(rules, [](const NamedRule& named) { return named.rule->source.confirmed(); });
  if (market.seller_cancels) {
    ++all;
    if (market.seller_cancels->source.confirmed()) ++sure;
  }
  if (sure == all) return msg("confirmed");
  return sure == 0 ? msg("not confirmed") : msg("partly confirmed");
}

}  // namespace ordertrack::commands::market
