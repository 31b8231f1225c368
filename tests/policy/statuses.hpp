#pragma once

#include "policy/mercari.hpp"

#include <string>
#include <vector>

/// Ladders of messages, and what becomes of their steps.
namespace ordertrack::story {

inline const auto ordered = at("2026-12-05 14:00");
inline const auto late = at("2026-12-20 12:00");

/// Messages on the days 1, 2, 3, ... at noon.
inline std::vector<Step> messages(int count) {
  std::vector<Step> steps;
  for (int day = 1; day <= count; ++day) steps.push_back(step("m" + std::to_string(day), Action::message, day, 12h));
  return steps;
}

inline std::string statuses(const std::vector<Step>& steps, const Order& order, Instant now) {
  const auto market = market_of(steps);
  std::string text;
  for (const auto& state : assess(market, order, now).steps)
    text += (text.empty() ? "" : " ") + std::string{to_string(state.status)};
  return text;
}

}  // namespace ordertrack::story
