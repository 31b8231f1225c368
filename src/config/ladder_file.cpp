#include "config/ladder_file.hpp"

#include "config/market_name.hpp"
#include "config/step_file.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

namespace ordertrack::config {
namespace {

/// Whether there is a payment method that both are for. A list of methods has an end, all but some of them do not.
bool share_a_payment(const Step& left, const Step& right) {
  const auto& listed = left.payments.empty() ? right.payments : left.payments;
  return listed.empty() || std::ranges::any_of(listed, [&](const std::string& payment) {
           return is_for(left, payment) && is_for(right, payment);
         });
}

/// Whether a later message of the ladder can take the place of the step at `position`.
bool can_be_superseded(std::span<const Step> steps, std::size_t position) {
  const auto& step = steps[position];
  if (step.action != Action::message || step.late == Late::send || step.deadline) return false;
  return std::ranges::any_of(steps.subspan(position + 1), [&step](const Step& later) {
    return later.action == Action::message && later.phase == step.phase && !later.optional &&
           share_a_payment(step, later);
  });
}

void hold_unique_name(std::span<const Step> steps, std::size_t position, Section& section) {
  const auto& name = steps[position].name;
  const auto earlier = steps.first(position);
  if (name.empty() || std::ranges::find(earlier, name, &Step::name) == earlier.end()) return;
  section.reject("name", mark("{file}:{line}: {key} = {value} stands twice"),
                 msg("two steps of a ladder cannot share a name"));
}

void hold_after(std::span<const Step> steps, std::size_t position, Section& section) {
  const auto& step = steps[position];
  if (step.after.empty()) return;
  const auto earlier = steps.first(position);
  const auto found = std::ranges::find(earlier, step.after, &Step::name);
  if (found == earlier.end()) {
    section.reject("after", mark("{file}:{line}: {key} = {value} names no earlier step"),
                   msg("name a step that stands above this one"));
    return;
  }
  if (found->phase != step.phase) {
    section.reject(
        "after", mark("{file}:{line}: {key} = {value} names a step of another phase"),
        msg("both steps must be of one phase; this one is of phase {phase}", arg("phase", to_string(step.phase))));
    return;
  }
  if (found->optional && step.wait) {
    section.reject("wait", mark("{file}:{line}: {key} = {value} waits after an optional step"),
                   msg("leave wait out, or optional in the step {step}", arg("step", found->name)));
  }
  const auto place = static_cast<std::size_t>(found - earlier.begin());
  if (can_be_superseded(steps, place) && !can_be_superseded(steps, position)) {
    section.reject("after", mark("{file}:{line}: {key} = {value} names a message that a later one can replace"),
                   msg("add late = \"send\" to the step {step}", arg("step", found->name)));
  }
}

std::vector<Step> steps_of(std::vector<Section> sections) {
  std::vector<Step> steps;
  steps.reserve(sections.size());
  for (auto& section : sections) steps.push_back(read_step(section));
  for (std::size_t position = 0; position < steps.size(); ++position) {
    hold_unique_name(steps, position, sections[position]);
    hold_after(steps, position, sections[position]);
  }
  return steps;
}

std::vector<Ladder> replaced(std::vector<Ladder> ladders, Ladder ladder) {
  const auto found = std::ranges::find(ladders, ladder.name, &Ladder::name);
  if (found != ladders.end()) {
    *found = std::move(ladder);
  } else {
    ladders.insert(ladder.name.empty() ? ladders.begin() : ladders.end(), std::move(ladder));
  }
  return ladders;
}

bool is_told(const Guide& guide) { return !guide.en.empty() || !guide.ja.empty(); }

/// The step of a ladder that is for the same deed: of that name, or, as there is one way to block and to cancel, any.
const Step* same_deed(const Step& step, const std::vector<Ladder>& ladders) {
  const bool is_one_way = step.action == Action::block || step.action == Action::cancel;
  for (const Ladder& ladder : ladders) {
    for (const Step& other : ladder.steps) {
      if (other.action == step.action && other.phase == step.phase && (is_one_way || other.name == step.name) &&
          is_told(other.guide))
        return &other;
    }
  }
  return nullptr;
}

/// What to press is the market's, whatever the ladder: a step that tells nothing keeps what was told before.
void keep_guides(std::vector<Step>& steps, const std::vector<Ladder>& before) {
  for (Step& step : steps) {
    if (is_told(step.guide)) continue;
    if (const Step* const known = same_deed(step, before)) step.guide = known->guide;
  }
}

}  // namespace

std::vector<Ladder> read_ladders(const std::vector<Ladder>& before, Section& file) {
  auto ladders = before;
  if (auto steps = steps_of(file.tables("step")); !steps.empty()) {
    keep_guides(steps, before);
    ladders = replaced(std::move(ladders), {"", std::move(steps)});
  }
  auto named = file.table("ladder");
  if (!named) return ladders;
  for (const auto name : named->keys()) {
    if (!is_name(name) || name == default_ladder) {
      named->reject(name, mark("{file}:{line}: {key}: this cannot be the name of a ladder"), name_hint());
    }
    auto ladder = named->table(name);
    if (!ladder) continue;
    if (!ladder->has("step")) {
      ladder->missing("step", msg("a ladder needs at least one [[ladder.{name}.step]]", arg("name", name)));
    }
    auto steps = steps_of(ladder->tables("step"));
    ladder->finish();
    keep_guides(steps, before);
    ladders = replaced(std::move(ladders), {std::string(name), std::move(steps)});
  }
  return ladders;
}

}  // namespace ordertrack::config
