#include "commands/status/timeline.hpp"

#include "commands/event_text.hpp"
#include "commands/step_reason.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"
#include "output/display_width.hpp"
#include "output/table.hpp"
#include "output/wrap.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::commands::status {
namespace {

using output::Cell;
using output::cell;
using output::Role;
using output::Streams;
using output::Table;
using output::TerminalText;

/// A line of the timeline. The remark is why it is so, or the command that does it.
struct Line {
  Cell mark;
  Cell when;
  Cell what;
  Cell remark{};
};

using Lines = std::vector<Line>;

std::string reasons(const AssessedOrder& order, const StepState& state) {
  std::string text = i18n::render(why_opens(order, state));
  if (!state.closes || state.status == StepStatus::done || state.status == StepStatus::skipped) return text;
  const std::string until =
      i18n::render(msg("until {time}: {why}", arg("time", i18n::deadline_text(shown_in(order, state.closes->at))),
                       arg("why", i18n::render(why_closes(order, state)))));
  return text.empty() ? until : text + "; " + until;
}

void add_history(const AssessedOrder& order, Lines& lines) {
  for (const Event& event : order.order.events) {
    lines.push_back({cell("✓", Role::done), cell(i18n::time_text(shown_in(order, event.at)), Role::muted),
                     cell(i18n::render(event_text(event, *order.market)))});
  }
}

void add_over(const AssessedOrder& order, Lines& lines) {
  for (const StepState& state : order.assessment.steps) {
    if (state.status != StepStatus::superseded && state.status != StepStatus::missed) continue;
    const std::string mark_word =
        state.status == StepStatus::missed ? i18n::render(msg("missed")) : i18n::render(msg("not needed"));
    lines.push_back({cell("-", Role::muted), cell(mark_word, Role::muted),
                     cell(i18n::render(step_title(*state.step)), Role::muted),
                     cell(reasons(order, state), Role::muted)});
  }
}

void add_due(const AssessedOrder& order, Lines& lines) {
  for (const std::size_t position : order.assessment.due) {
    const StepState& state = order.assessment.steps[position];
    const std::string title = i18n::render(step_title(*state.step));
    lines.push_back(
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

void add_waiting(const AssessedOrder& order, Lines& lines) {
  for (const StepState* state : waiting(order)) {
    const std::string when =
        state->opens ? i18n::time_text(shown_in(order, state->opens->at)) : i18n::render(msg("later"));
    lines.push_back({cell("·", Role::later), cell(when, Role::later), cell(i18n::render(step_title(*state->step))),
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

int widest(const Lines& lines, Cell Line::*part) {
  int width = 0;
  for (const Line& line : lines) width = std::max(width, output::display_width((line.*part).text));
  return width;
}

constexpr int indent = 2;
constexpr int gap = 2;

/// The first cell of what happens, behind the mark and the time.
int begin_of_what(const Lines& lines) {
  return indent + widest(lines, &Line::mark) + gap + widest(lines, &Line::when) + gap;
}

bool remarks_fit_beside(const Lines& lines, const Streams& streams) {
  return begin_of_what(lines) + widest(lines, &Line::what) + gap + widest(lines, &Line::remark) <= streams.width;
}

/// A reason is broken into lines of the room that there is; a command stays whole, so that it can be copied.
std::vector<Cell> below(const Cell& remark, int room) {
  if (remark.role == Role::command) return {remark};
  std::vector<Cell> pieces;
  for (const std::string& piece : output::wrapped(remark.text.str(), room)) pieces.push_back(cell(piece, remark.role));
  return pieces;
}

/// Remarks stand beside what they are about; on a terminal that is too narrow for that below it.
void print(const Lines& lines, Streams& streams) {
  const bool beside = !streams.out_terminal || remarks_fit_beside(lines, streams);
  const int room = std::max(streams.width - begin_of_what(lines), 20);
  Table table({{}, {}, {.title = {}, .may_shrink = true, .least = 16}, {}});
  for (const Line& line : lines) {
    if (beside) {
      table.add({line.mark, line.when, line.what, line.remark});
      continue;
    }
    table.add({line.mark, line.when, line.what});
    if (line.remark.text.empty()) continue;
    for (const Cell& piece : below(line.remark, room)) table.add({{}, {}, piece});
  }
  table.print(streams, indent);
}

}  // namespace

void show_timeline(const AssessedOrder& order, Streams& streams) {
  Lines lines;
  add_history(order, lines);
  add_over(order, lines);
  add_due(order, lines);
  add_waiting(order, lines);
  print(lines, streams);
  show_afterwards(order, streams);
}

}  // namespace ordertrack::commands::status
