#include "commands/status/timeline.hpp"

#include "commands/event_text.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"
#include "output/table.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::commands::status {
namespace {

using output::cell;
using output::Role;
using output::Streams;
using output::Table;
using output::TerminalText;

std::string reasons(const AssessedOrder& order, const StepState& state) {
  std::string text = i18n::render(why_opens(order, state));
  if (!state.closes || state.status == StepStatus::done || state.status == StepStatus::skipped) return text;
  const std::string until =
      i18n::render(msg("until {time}: {why}", arg("time", i18n::deadline_text(shown_in(order, state.closes->at))),
                       arg("why", i18n::render(why_closes(order, state)))));
  return text.empty() ? until : text + "; " + until;
}

void add_history(const AssessedOrder& order, Table& table) {
  for (const Event& event : order.order.events) {
    table.add({cell("✓", Role::done), cell(i18n::time_text(shown_in(order, event.at)), Role::muted),
               cell(i18n::render(event_text(event, *order.market))), cell("")});
  }
}

void add_over(const AssessedOrder& order, Table& table) {
  for (const StepState& state : order.assessment.steps) {
    if (state.status != StepStatus::superseded && state.status != StepStatus::missed) continue;
    const std::string mark_word =
        state.status == StepStatus::missed ? i18n::render(msg("missed")) : i18n::render(msg("not needed"));
    table.add({cell("-", Role::muted), cell(mark_word, Role::muted),
               cell(i18n::render(step_title(*state.step)), Role::muted), cell(reasons(order, state), Role::muted)});
  }
}

void add_due(const AssessedOrder& order, Table& table) {
  for (const std::size_t position : order.assessment.due) {
    const StepState& state = order.assessment.steps[position];
    const std::string title = i18n::render(step_title(*state.step));
    table.add(
        {cell("▶", Role::due), cell(i18n::render(msg("now")), Role::due),
         cell(state.step->optional ? i18n::render(msg("{step} (optional)", arg("step", title))) : title, Role::due),
         cell(step_command(*state.step, order.order.id), Role::command)});
  }
}

std::vector<const StepState*> waiting(const AssessedOrder& order) {
  std::vector<const StepState*> states;
  for (const StepState& state : order.assessment.steps) {
    if (state.status == StepStatus::waiting) states.push_back(&state);
  }
  const auto opens = [](const StepState* state) { return state->opens ? state->opens->at : Instant::max(); };
  std::stable_sort(states.begin(), states.end(),
                   [&](const StepState* a, const StepState* b) { return opens(a) < opens(b); });
  return states;
}

void add_waiting(const AssessedOrder& order, Table& table) {
  for (const StepState* state : waiting(order)) {
    const std::string when =
        state->opens ? i18n::time_text(shown_in(order, state->opens->at)) : i18n::render(msg("later"));
    table.add({cell("·", Role::later), cell(when, Role::later), cell(i18n::render(step_title(*state->step))),
               cell(reasons(order, *state), Role::muted)});
  }
}

/// The steps of the phases that may still come.
void show_afterwards(const AssessedOrder& order, Streams& streams) {
  std::vector<std::string> cancelled;
  for (const StepState& state : order.assessment.steps) {
    if (state.status != StepStatus::idle || state.step->phase != Phase::cancelled) continue;
    if (order.assessment.phase() != Phase::unpaid) continue;
    cancelled.push_back(i18n::render(step_title(*state.step)));
  }
  if (cancelled.empty()) return;
  streams.line(
      "  " + streams.paint(
                 Role::muted,
                 output::sentence(msg("once it is cancelled: {steps}", arg("steps", i18n::joined(cancelled)))).str()));
}

}  // namespace

void show_timeline(const AssessedOrder& order, Streams& streams) {
  Table table({{}, {}, {.title = {}, .may_shrink = true, .least = 16}, {.title = {}, .may_shrink = true, .least = 16}});
  add_history(order, table);
  add_over(order, table);
  add_due(order, table);
  add_waiting(order, table);
  table.print(streams, 2);
  show_afterwards(order, streams);
}

}  // namespace ordertrack::commands::status
