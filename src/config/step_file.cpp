#include "config/step_file.hpp"

#include "config/market_name.hpp"
#include "config/market_rules.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace ordertrack::config {
namespace {

constexpr std::string_view actions = "message, consult, block, cancel, check, ship, report, rate, relist";
constexpr std::string_view phases = "unpaid, paid, shipped, closed, cancelled";
constexpr std::string_view anchors = "begin, ordered, paid, shipped, pay_by, ship_by, last_date";
constexpr std::string_view parties = "seller, market, buyer";

std::optional<Late> late_word(std::string_view word) {
  if (word == "merge") return Late::merge;
  if (word == "send") return Late::send;
  return std::nullopt;
}

std::optional<Phase> phase_cancelled_from(std::string_view word) {
  const auto found = phase(word);
  return found == Phase::closed || found == Phase::cancelled ? std::nullopt : found;
}

std::optional<DeadlineRule> deadline_of(Section& step) {
  auto section = step.table("deadline");
  if (!section) return std::nullopt;
  DeadlineRule rule;
  rule.is_pay_by = section->holds_text("at") && section->text("at") == to_string(Anchor::pay_by);
  if (!rule.is_pay_by) {
    rule.at = section->clock("at").value_or(rule.at);
    if (!section->has("notice")) section->missing("notice", msg("say how long the buyer has at least, such as \"8h\""));
  } else if (section->has("notice")) {
    section->reject("notice", mark("{file}:{line}: {key} = {value} means nothing here"),
                    msg("the pay-by is told as it is, however near: leave notice out"));
  }
  rule.notice = section->length("notice").value_or(rule.notice);
  section->finish();
  return rule;
}

std::string read_name(Section& section) {
  auto name = section.text("name").value_or("");
  if (!section.has("name")) {
    section.missing("name", msg("give the step a name, such as \"remind-1\""));
  } else if (section.holds_text("name") && !is_name(name)) {
    section.reject("name", mark("{file}:{line}: {key} = {value} cannot be a name"), name_hint());
  }
  return name;
}

Step with_payments(Step step, Section& section) {
  step.payments = section.texts("payment").value_or(step.payments);
  step.except = section.texts("except").value_or(step.except);
  if (section.has("payment") && section.has("except")) {
    section.reject("except", mark("{file}:{line}: {key} = {value} cannot stand beside payment"),
                   msg("write one of them: payment lists the methods it is for, except those it is not for"));
  }
  return step;
}

Step with_opening(Step step, Section& section) {
  step.day = section.number("day", day_limits);
  step.at = section.clock("at").value_or(step.at);
  step.count = section.word("days", &day_count, "calendar, business").value_or(step.count);
  step.from = section.word("from", &anchor, anchors).value_or(step.from);
  step.after = section.text("after").value_or("");
  step.wait = section.length("wait");
  step.until_day = section.number("until_day", day_limits);
  step.until_at = section.clock("until_at").value_or(step.until_at);
  return step;
}

Step with_message(Step step, Section& section) {
  step.deadline = deadline_of(section);
  step.late = section.word("late", &late_word, "merge, send").value_or(step.late);
  step.quiet = section.flag("quiet").value_or(step.quiet);
  step.template_name = section.text("template").value_or("");
  if (!step.template_name.empty() && !is_template_name(step.template_name)) {
    section.reject("template", mark("{file}:{line}: {key} = {value} cannot be a name"), template_name_hint());
  }
  return step;
}

/// Says that a key has no effect where another one is missing.
void hold_needs(Section& section) {
  struct Need {
    std::string_view key;
    std::string_view needs;
    std::string_view or_needs;
  };
  constexpr std::array<Need, 5> needs{{{"at", "day", ""},
                                       {"days", "day", "until_day"},
                                       {"from", "day", "until_day"},
                                       {"wait", "after", ""},
                                       {"until_at", "until_day", ""}}};
  for (const auto& [key, needed, other] : needs) {
    if (!section.has(key) || section.has(needed) || (!other.empty() && section.has(other))) continue;
    section.reject(key, mark("{file}:{line}: {key} = {value} means nothing here"),
                   msg("it belongs to {needed}, which the step does not have", arg("needed", needed)));
  }
}

void hold_kind(Section& section, const Step& step) {
  for (const std::string_view key : {"deadline", "late", "quiet", "template"}) {
    if (step.action == Action::message || !section.has(key)) continue;
    section.reject(key, mark("{file}:{line}: {key} = {value} means nothing here"),
                   msg("only a step with do = \"message\" has it"));
  }
  for (const std::string_view key : {"was", "by"}) {
    if (step.phase == Phase::cancelled || !section.has(key)) continue;
    section.reject(key, mark("{file}:{line}: {key} = {value} means nothing here"),
                   msg("only a step with phase = \"cancelled\" has it"));
  }
}

/// Says that a step could never be recorded: `cancel` refuses an order that has ended, `ship` one that is not paid.
void hold_phase(Section& section, const Step& step) {
  const bool has_ended = step.phase == Phase::closed || step.phase == Phase::cancelled;
  if (step.action == Action::cancel && has_ended) {
    section.reject("phase", mark("{file}:{line}: {key} = {value}: an order that has ended cannot be cancelled"),
                   msg("leave it out for an unpaid order, or write \"paid\" or \"shipped\""));
  }
  if (step.action == Action::ship && step.phase != Phase::paid) {
    section.reject(section.has("phase") ? "phase" : "do",
                   mark("{file}:{line}: {key} = {value}: only a paid order is shipped"), msg("write phase = \"paid\""));
  }
}

}  // namespace

Step read_step(Section& section) {
  Step step;
  step.name = read_name(section);
  step.phase = section.word("phase", &phase, phases).value_or(step.phase);
  if (!section.has("do")) section.missing("do", msg("say what is to be done, such as do = \"message\""));
  const auto action_read = section.word("do", &action, actions);
  step.action = action_read.value_or(Action::check);  // of which nothing more is asked: the file has its error already
  step = with_payments(std::move(step), section);
  step = with_opening(std::move(step), section);
  step.optional = section.flag("optional").value_or(step.optional);
  step = with_message(std::move(step), section);
  step.was = section.words("was", &phase_cancelled_from, "unpaid, paid, shipped").value_or(step.was);
  step.by = section.words("by", &party, parties).value_or(step.by);
  step.guide = read_guide(section);
  section.finish();
  hold_needs(section);
  if (action_read) {
    hold_kind(section, step);
    hold_phase(section, step);
  }
  return step;
}

}  // namespace ordertrack::config
