#include "commands/status/timeline.hpp"

#include "commands/event_text.hpp"
#include "commands/guide.hpp"
#include "commands/step_reason.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"
#include "output/display_width.hpp"
#include "output/table.hpp"
#include "output/wrap.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ordertrack::commands::status {
namespace {

using output::Cell;
using output::cell;
using output::Role;
using output::Streams;
using output::Table;
using output::TerminalText;

/// A line of the timeline. The remarks, each on a line of its own, are the command that does it, and why it is so.
struct Line {
  Cell mark;
  Cell when;
  Cell what;
  std::vector<Cell> remarks{};
  std::string_view text_as_sent{};
};

using Lines = std::vector<Line>;

std::string both(const std::string& one, const std::string& other) {
  if (one.empty() || other.empty()) return one + other;
  return i18n::render(msg("{one}; {other}", arg("one", one), arg("other", other)));
}

/// Until when it can be done, and why; empty where that has no end.
std::string end_of(const AssessedOrder& order, const StepState& state) {
  if (!state.closes) return {};
  return i18n::render(msg("until {time}: {why}", arg("time", i18n::deadline_text(shown_in(order, state.closes->at))),
                          arg("why", i18n::render(why_closes(order, state)))));
}

/// Since when it is due, and why.
std::string begin_of(const AssessedOrder& order, const StepState& state) {
  const ShownTime since = shown_in(order, state.opens->at);
  return i18n::render(
      msg("since {time} ({why})", arg("time", since), arg("why", i18n::render(why_opens(order, state)))));
}

/// Why a step stands as it does.
std::string reasons(const AssessedOrder& order, const StepState& state) {
  switch (state.status) {
    case StepStatus::due:
      return both(begin_of(order, state), end_of(order, state));
    case StepStatus::waiting:
      return both(i18n::render(why_opens(order, state)), end_of(order, state));
    case StepStatus::missed:
      return end_of(order, state);
    default:
      return i18n::render(why_opens(order, state));
  }
}

std::vector<Cell> told(const std::string& why) {
  return why.empty() ? std::vector<Cell>{} : std::vector{cell(why, Role::muted)};
}

void add_history(const AssessedOrder& order, Lines& lines) {
  for (const Event& event : order.order.events) {
    Line line{cell("✓", Role::done), cell(i18n::time_text(shown_in(order, event.at)), Role::muted),
              cell(i18n::render(event_text(event, *order.market)))};
    if (has_text_as_sent(event)) line.text_as_sent = event.text;
    lines.push_back(std::move(line));
  }
}

void add_over(const AssessedOrder& order, Lines& lines) {
  for (const StepState& state : order.assessment.steps) {
    if (state.status != StepStatus::superseded && state.status != StepStatus::missed) continue;
    const std::string mark_word =
        state.status == StepStatus::missed ? i18n::render(msg("missed")) : i18n::render(msg("not needed"));
    lines.push_back({cell("-", Role::muted), cell(mark_word, Role::muted),
                     cell(i18n::render(step_title(*state.step)), Role::muted), told(reasons(order, state))});
  }
}

void add_due(const AssessedOrder& order, Lines& lines) {
  for (const std::size_t position : order.assessment.due) {
    const StepState& state = order.assessment.steps[position];
    const std::string title = i18n::render(step_title(*state.step));
    lines.push_back(
        {cell("▶", Role::due),
         cell(i18n::render(msg("now")), Role::due),
         cell(state.step->optional ? i18n::render(msg("{step} (optional)", arg("step", title))) : title, Role::due),
         {cell(step_command(order, *state.step), Role::command), cell(reasons(order, state), Role::muted)}});
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

/// A step that waits; one that would open only after its end is told as such, for its time says nothing.
Line line_of_waiting(const AssessedOrder& order, const StepState& state) {
  const Cell what = cell(i18n::render(step_title(*state.step)));
  const std::string why = reasons(order, state);
  if (!state.opens) return {cell("·", Role::later), cell(i18n::render(msg("later")), Role::later), what, told(why)};
  const ShownTime opens = shown_in(order, state.opens->at);
  if (state.superseded_by != nullptr && state.ends_at() == state.superseded_at && !state.will_be_due()) {
    const std::string later = i18n::render(step_title(*state.superseded_by));
    return {cell("-", Role::muted), cell(i18n::render(msg("not needed")), Role::muted), what,
            told(i18n::render(msg("replaced by: {step}", arg("step", later))))};
  }
  if (state.will_be_due()) return {cell("·", Role::later), cell(i18n::time_text(opens), Role::later), what, told(why)};
  return {cell("-", Role::muted), cell(i18n::render(msg("too late")), Role::muted), what,
          told(i18n::render(msg("{time}: {why}", arg("time", opens), arg("why", why))))};
}

void add_waiting(const AssessedOrder& order, Lines& lines) {
  for (const StepState* state : waiting(order)) lines.push_back(line_of_waiting(order, *state));
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

int widest_remark(const Lines& lines) {
  int width = 0;
  for (const Line& line : lines)
    for (const Cell& remark : line.remarks) width = std::max(width, output::display_width(remark.text));
  return width;
}

int widest_command(const Lines& lines) {
  int width = 0;
  for (const Line& line : lines)
    for (const Cell& remark : line.remarks)
      if (remark.role == Role::command) width = std::max(width, output::display_width(remark.text));
  return width;
}

constexpr int indent = 2;
constexpr int gap = 2;

/// The first cell of what happens, behind the mark and the time.
int begin_of_what(const Lines& lines) {
  return indent + widest(lines, &Line::mark) + gap + widest(lines, &Line::when) + gap;
}

bool remarks_fit_beside(const Lines& lines, const Streams& streams) {
  return begin_of_what(lines) + widest(lines, &Line::what) + gap + widest_remark(lines) <= streams.width;
}

/// A reason is broken into lines of the room that there is; a command stays whole, so that it can be copied.
std::vector<Cell> below(const Cell& remark, int room) {
  if (remark.role == Role::command) return {remark};
  std::vector<Cell> pieces;
  for (const std::string& piece : output::wrapped(remark.text.str(), room)) pieces.push_back(cell(piece, remark.role));
  return pieces;
}

void add_beside(Table& table, const Line& line) {
  table.add({line.mark, line.when, line.what, line.remarks.empty() ? Cell{} : line.remarks.front()});
  for (std::size_t i = 1; i < line.remarks.size(); ++i) table.add({{}, {}, {}, line.remarks[i]});
}

void add_below(Table& table, const Line& line, int room) {
  table.add({line.mark, line.when, line.what});
  for (const Cell& remark : line.remarks)
    for (const Cell& piece : below(remark, room)) table.add({{}, {}, piece});
}

/// Remarks stand beside what they are about; on a terminal that is too narrow for that below it.
void print(const Lines& lines, Streams& streams) {
  const bool beside = !streams.out_terminal || remarks_fit_beside(lines, streams);
  const int room = std::max(streams.width - begin_of_what(lines), 20);
  Table table({{}, {}, {.title = {}, .may_shrink = true, .least = std::max(16, widest_command(lines))}, {}});
  for (const Line& line : lines) {
    beside ? add_beside(table, line) : add_below(table, line, room);
    if (streams.verbose && !line.text_as_sent.empty()) table.add_below(line.text_as_sent, Role::muted);
  }
  table.print(streams, indent);
}

/// What to press for each due step whose command does not tell it.
void show_guides(const AssessedOrder& order, Streams& streams) {
  for (const std::size_t position : order.assessment.due) {
    const Step& step = *order.assessment.steps[position].step;
    const auto& guide = guide_of(step);
    if (guide.empty() || step.action == Action::block || step.action == Action::cancel) continue;
    streams.line();
    streams.line("  " + streams.paint(Role::heading, output::sentence(step_title(step)).str()));
    show_steps(guide, streams);
  }
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
  show_guides(order, streams);
}

}  // namespace ordertrack::commands::status
