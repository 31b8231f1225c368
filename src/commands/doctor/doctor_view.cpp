#include "commands/doctor/doctor.hpp"
#include "commands/order_json.hpp"
#include "i18n/language.hpp"
#include "output/display_width.hpp"
#include "output/problem_json.hpp"
#include "output/wrap.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ordertrack::commands::doctor {
namespace {

using output::Role;
using output::Streams;
using output::TerminalText;

constexpr auto subject_names = std::to_array<std::pair<Subject, std::string_view>>({
    {Subject::store, mark("order book")},
    {Subject::damage, mark("its pages")},
    {Subject::journal, mark("its journal")},
    {Subject::settings, mark("settings")},
    {Subject::markets, mark("market files")},
    {Subject::permissions, mark("permissions")},
    {Subject::place, mark("place")},
    {Subject::space, mark("space")},
    {Subject::clock, mark("clock")},
    {Subject::zones, mark("time zones")},
    {Subject::language, mark("language")},
    {Subject::schedule, mark("schedule")},
});

struct Mark {
  Verdict verdict;
  std::string_view word;
  Role role;
};

constexpr auto marks = std::to_array<Mark>({
    {Verdict::fine, mark("fine"), Role::done},
    {Verdict::warning, mark("warning"), Role::warning},
    {Verdict::failed, mark("failed"), Role::error},
});

const Mark& mark_of(Verdict verdict) { return *std::ranges::find(marks, verdict, &Mark::verdict); }

std::string subject_name(Subject subject) {
  return i18n::translate(
      std::ranges::find(subject_names, subject, &decltype(subject_names)::value_type::first)->second);
}

/// The columns in front of the sentence: verdict and subject, as wide as the widest of their words.
struct Margin {
  int verdict = 0;
  int subject = 0;

  Margin() {
    for (const Mark& each : marks) verdict = std::max(verdict, width(i18n::translate(each.word)));
    for (const auto& [each, name] : subject_names) subject = std::max(subject, width(i18n::translate(name)));
  }

  static int width(std::string_view word) { return output::display_width(TerminalText(word)); }

  [[nodiscard]] int cells() const { return verdict + subject + 4; }
};

/// A sentence behind the margin. On a terminal it is broken between words; a pipe gets it in one line.
void put(const std::string& begin, const std::string& text, const Margin& margin, Streams& streams) {
  const int room = std::max(streams.width - margin.cells(), 30);
  const auto lines = streams.out_terminal ? output::wrapped(text, room) : std::vector{text};
  std::string before = begin;
  for (const std::string& line : lines) {
    streams.line(before + line);
    before = std::string(static_cast<std::size_t>(margin.cells()), ' ');
  }
}

void show_check(const Check& check, const Margin& margin, Streams& streams) {
  const Mark& of_check = mark_of(check.verdict);
  const std::string verdict = output::pad_right(TerminalText(i18n::translate(of_check.word)), margin.verdict);
  const std::string subject = output::pad_right(TerminalText(subject_name(check.subject)), margin.subject);
  put(streams.paint(of_check.role, verdict) + "  " + streams.paint(Role::heading, subject) + "  ",
      output::sentence(check.says).str(), margin, streams);
  const std::string indent(static_cast<std::size_t>(margin.cells()), ' ');
  for (const Message& advice : check.advice) put(indent, "→ " + output::sentence(advice).str(), margin, streams);
}

Message summary(const Report& report) {
  const auto count = [&](Verdict verdict) { return std::ranges::count(report.checks, verdict, &Check::verdict); };
  const auto warnings = static_cast<std::int64_t>(count(Verdict::warning));
  const auto failures = static_cast<std::int64_t>(count(Verdict::failed));
  if (failures != 0) {
    return msg_n("{n} check failed; warnings: {warnings}", "{n} checks failed; warnings: {warnings}", failures,
                 arg("warnings", warnings));
  }
  if (warnings != 0) return msg_n("nothing failed; {n} warning", "nothing failed; {n} warnings", warnings);
  return msg("all is well");
}

output::Json json_of(const Check& check) {
  output::Json json = output::Json::object();
  json.set("check", to_string(check.subject))
      .set("verdict", to_string(check.verdict))
      .set("message", i18n::render(check.says))
      .set_or_null("hint", output::joined_hints(check.advice));
  return json;
}

}  // namespace

void show(const Report& report, Streams& streams) {
  if (streams.format == output::Format::json) {
    output::Json checks = output::Json::array();
    for (const Check& check : report.checks) checks.push(json_of(check));
    output::Json json = document(report.now);
    json.set("worst", to_string(report.worst())).set("checks", std::move(checks));
    streams.out += json.dump();
    return;
  }
  const Margin margin;
  for (const Check& check : report.checks) {
    if (streams.quiet && check.verdict == Verdict::fine) continue;
    show_check(check, margin, streams);
  }
  if (streams.quiet) return;
  streams.line();
  streams.say(summary(report));
}

}  // namespace ordertrack::commands::doctor
