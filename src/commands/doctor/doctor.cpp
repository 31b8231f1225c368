#include "commands/doctor/doctor.hpp"

#include "commands/doctor/checks.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace ordertrack::commands::doctor {
namespace {

constexpr auto subjects = std::to_array<std::pair<Subject, std::string_view>>({
    {Subject::store, "store"},
    {Subject::damage, "damage"},
    {Subject::journal, "journal"},
    {Subject::settings, "settings"},
    {Subject::markets, "markets"},
    {Subject::permissions, "permissions"},
    {Subject::place, "place"},
    {Subject::space, "space"},
    {Subject::clock, "clock"},
    {Subject::zones, "zones"},
    {Subject::language, "language"},
    {Subject::schedule, "schedule"},
});

constexpr auto verdicts = std::to_array<std::pair<Verdict, std::string_view>>({
    {Verdict::fine, "fine"},
    {Verdict::warning, "warning"},
    {Verdict::failed, "failed"},
});

constexpr auto all_checks =
    std::to_array({&check_store, &check_damage, &check_journal, &check_settings, &check_markets, &check_permissions,
                   &check_place, &check_space, &check_clock, &check_zones, &check_language, &check_schedule});

/// Empty behind the last value.
template <typename Words, typename Value>
std::string_view word_of(const Words& words, Value value) {
  const auto found = std::ranges::find(words, value, &Words::value_type::first);
  return found == words.end() ? std::string_view() : found->second;
}

}  // namespace

std::string_view to_string(Subject subject) { return word_of(subjects, subject); }

std::string_view to_string(Verdict verdict) { return word_of(verdicts, verdict); }

Verdict Report::worst() const {
  Verdict worst = Verdict::fine;
  for (const Check& check : checks) worst = std::max(worst, check.verdict);
  return worst;
}

Report run(const Facts& facts) {
  Report report{.now = facts.now, .checks = {}};
  for (const auto& check : all_checks) std::ranges::move(check(facts), std::back_inserter(report.checks));
  return report;
}

}  // namespace ordertrack::commands::doctor
