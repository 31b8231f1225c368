#include "output/table.hpp"

#include "output/display_width.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ordertrack::output {
namespace {

constexpr int gap = 2;
constexpr int indent_below = 4;

using Widths = std::vector<int>;

int total(const Widths& widths) {
  const auto shown = widths.size() - static_cast<std::size_t>(std::count(widths.begin(), widths.end(), 0));
  return std::accumulate(widths.begin(), widths.end(), 0) + gap * (static_cast<int>(shown) - 1);
}

/// Takes cells from the columns that may shrink then, always from the widest, until the table fits or none can give
/// more.
void shrink(Widths& widths, const std::vector<Column>& columns, int room, bool last) {
  for (int excess = total(widths) - room; excess > 0; --excess) {
    int* widest = nullptr;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const bool gives = columns[i].may_shrink && columns[i].shrinks_last == last && widths[i] > columns[i].least;
      if (gives && (widest == nullptr || widths[i] > *widest)) widest = &widths[i];
    }
    if (widest == nullptr) return;
    --*widest;
  }
}

void shrink(Widths& widths, const std::vector<Column>& columns, int room) {
  shrink(widths, columns, room, false);
  shrink(widths, columns, room, true);
}

/// The widths that fit the room, as far as the columns give way.
Widths fitted(const Widths& natural, const std::vector<Column>& columns, int room) {
  Widths widths = natural;
  shrink(widths, columns, room);
  if (total(widths) <= room) return widths;
  Widths left = natural;
  for (std::size_t i = columns.size(); i-- > 0 && total(widths) > room;) {
    if (!columns[i].may_go) continue;
    left[i] = 0;
    widths = left;
    shrink(widths, columns, room);
  }
  return widths;
}

std::string_view without_blanks_at_end(std::string_view text) { return text.substr(0, text.find_last_not_of(' ') + 1); }

}  // namespace

Cell cell(std::string_view untrusted, Role role) { return {TerminalText(untrusted), role}; }

Table::Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

void Table::add(std::vector<Cell> row) {
  row.resize(columns_.size());
  rows_.push_back(measured(std::move(row)));
}

void Table::add_below(std::string_view untrusted, Role role) {
  std::vector<TerminalText> lines;
  for (std::size_t begin = 0; begin <= untrusted.size();) {
    const auto end = std::min(untrusted.find('\n', begin), untrusted.size());
    lines.emplace_back(untrusted.substr(begin, end - begin));
    begin = end + 1;
  }
  below_.push_back({rows_.size() - 1, std::move(lines), role});
}

void Table::print(Streams& streams, int indent) const {
  std::vector<Cell> titles;
  for (const Column& column : columns_) titles.push_back({TerminalText(column.title), Role::heading});
  const Row head = measured(std::move(titles));

  Widths widths;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    int width = head[i].width;
    for (const Row& row : rows_) width = std::max(width, row[i].width);
    widths.push_back(width);
  }
  if (streams.out_terminal) widths = fitted(widths, columns_, streams.width - indent);

  if (std::ranges::any_of(head, [](const MeasuredCell& title) { return title.width > 0; })) {
    streams.line(line_of(head, widths, streams, indent));
  }
  const std::string blanks(static_cast<std::size_t>(indent + indent_below), ' ');
  auto below = below_.begin();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    streams.line(line_of(rows_[i], widths, streams, indent));
    for (; below != below_.end() && below->row == i; ++below) {
      for (const TerminalText& line : below->lines) {
        streams.line(line.empty() ? std::string{} : blanks + streams.paint(below->role, line.str()));
      }
    }
  }
}

Table::Row Table::measured(std::vector<Cell> cells) {
  Row row;
  row.reserve(cells.size());
  for (Cell& cell : cells) {
    const std::string_view text = cell.text.str();
    if (text.ends_with(' ')) cell.text = TerminalText(without_blanks_at_end(text));
    const int width = display_width(cell.text);
    row.push_back({std::move(cell), width});
  }
  return row;
}

/// Blanks are held back until something follows them. A column with nothing in it takes no room.
std::string Table::line_of(const Row& row, const Widths& widths, const Streams& streams, int indent) const {
  std::string line;
  int position = 0;
  int column_begin = indent;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (widths[i] == 0) continue;
    const auto& [cell, width] = row[i];
    const bool fits = width <= widths[i];
    const TerminalText cut = fits ? TerminalText() : truncate(cell.text, widths[i]);
    const TerminalText& text = fits ? cell.text : cut;
    const int cells = fits ? width : display_width(cut);
    const int begin = column_begin + (columns_[i].align == Align::right ? widths[i] - cells : 0);
    column_begin += widths[i] + gap;
    if (text.empty()) continue;
    line.append(static_cast<std::size_t>(std::max(0, begin - position)), ' ')
        .append(streams.paint(cell.role, text.str()));
    position = begin + cells;
  }
  return line;
}

}  // namespace ordertrack::output
