#include <ordertrack/policy.hpp>

namespace ordertrack {
namespace {

using namespace std::chrono_literals;

Instant next_noon(const Zone& zone, Instant now) {
  const auto today = civil_day(zone, now);
  const auto noon = instant_at(zone, today, 12h);
  return now < noon ? noon : instant_at(zone, today + std::chrono::days{1}, 12h);
}

template <typename Predicate>
std::vector<std::size_t> coming_steps(const Assessment& assessment, Predicate belongs) {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < assessment.steps.size(); ++i)
    if (assessment.steps[i].will_be_due() && belongs(assessment.steps[i])) positions.push_back(i);
  return positions;
}

}  // namespace

std::vector<std::size_t> later_today(const Market& market, const Assessment& assessment, Instant now) {
  const auto midnight = end_of_day(market.zone, now);
  const auto noon = next_noon(market.zone, now);
  return coming_steps(assessment, [&](const StepState& state) {
    return state.opens->at < midnight || (state.closes && state.closes->at < noon);
  });
}

std::vector<std::size_t> opening_within(const Assessment& assessment, Instant now, std::chrono::seconds within) {
  return coming_steps(assessment, [&](const StepState& state) { return state.opens->at <= now + within; });
}

Instant later_today_horizon(Instant now) { return now + 27h; }

}  // namespace ordertrack
