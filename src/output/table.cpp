#include "output/table.hpp"

#include "output/display_width.hpp"

#include <algorithm>
#include <numeric>

namespace ordertrack::output {
namespace {

constexpr int gap = 2;

using Widths = std::vector<int>;

int total(const Widths& widths) {
  const auto shown = widths.size() - static_cast<std::size_t>(std::count(widths.begin(), widths.end(), 0));
  return std::accumulate(widths.begin(), widths.end(), 0) + gap * (static_cast<int>(shown) - 1);
}

/// Takes cells from the columns that may shrink, always from the widest, until the table fits or none can give more.
void shrink(Widths& widths, const std::vector<Column>& columns, int room) {
  for (int excess = total(widths) - room; excess > 0; --excess) {
    int* widest = nullptr;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const bool gives = columns[i].may_shrink && widths[i] > columns[i].least;
      if (gives && (widest == nullptr || widths[i] > *widest)) widest = &widths[i];
    }
    if (widest == nullptr) return;
    --*widest;
  }
}

std::string_view without_blanks_at_end(std::string_view text) { return text.substr(0, text.find_last_not_of(' ') + 1); }

/// A line of cells. Blanks are held back until something follows them.
class Line {
 public:
  explicit Line(int indent) : column_end_(indent) {}

  /// A column with nothing in it takes no room.
  void add(const Cell& cell, const Column& column, int width, const Streams& streams) {
    if (width == 0) return;
    const TerminalText text = truncate(TerminalText(without_blanks_at_end(cell.text.str())), width);
    const int cells = display_width(text);
    const int begin = column_end_ + (column.align == Align::right ? width - cells : 0);
    column_end_ += width + gap;
    if (text.empty()) return;
    text_.append(static_cast<std::size_t>(std::max(0, begin - position_)), ' ')
        .append(streams.paint(cell.role, text.str()));
    position_ = begin + cells;
  }

  [[nodiscard]] const std::string& str() const { return text_; }

 private:
  std::string text_;
  int position_ = 0;
  int column_end_;
};

}  // namespace

Cell cell(std::string_view untrusted, Role role) { return {TerminalText(untrusted), role}; }

Table::Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

void Table::add(std::vector<Cell> row) {
  row.resize(columns_.size());
  rows_.push_back(std::move(row));
}

void Table::print(Streams& streams, int indent) const {
  std::vector<Cell> head;
  for (const Column& column : columns_) head.push_back({TerminalText(column.title), Role::heading});

  Widths widths;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    int width = display_width(head[i].text);
    for (const auto& row : rows_) width = std::max(width, display_width(row[i].text));
    widths.push_back(width);
  }
  if (streams.out_terminal) shrink(widths, columns_, streams.width - indent);

  const auto print_row = [&](const std::vector<Cell>& row) {
    Line line(indent);
    for (std::size_t i = 0; i < columns_.size(); ++i) line.add(row[i], columns_[i], widths[i], streams);
    streams.line(line.str());
  };
  if (std::ranges::any_of(head, [](const Cell& cell) { return !cell.text.empty(); })) print_row(head);
  for (const auto& row : rows_) print_row(row);
}

}  // namespace ordertrack::output
