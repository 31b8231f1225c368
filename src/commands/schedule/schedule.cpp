#include "commands/schedule/schedule.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ordertrack::commands::schedule {
namespace {

constexpr auto words = std::to_array<std::pair<Scheduler, std::string_view>>({
    {Scheduler::cron, "cron"},
    {Scheduler::systemd, "systemd"},
});

}  // namespace

std::string_view to_string(Scheduler scheduler) {
  return std::ranges::find(words, scheduler, &decltype(words)::value_type::first)->second;
}

std::optional<Scheduler> scheduler(std::string_view word) {
  const auto* const found = std::ranges::find(words, word, &decltype(words)::value_type::second);
  if (found == words.end()) return std::nullopt;
  return found->first;
}

}  // namespace ordertrack::commands::schedule
