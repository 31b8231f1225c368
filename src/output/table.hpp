#pragma once

#include "output/streams.hpp"
#include "output/terminal_text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::output {

enum class Align : std::uint8_t { left, right };

/// A column. Where the table does not fit the width, columns that may shrink give way, widest first, down to `least`,
/// and then those that shrink last; where that is not enough, those that may go are left out, from the right, until it
/// fits.
struct Column {
  std::string title;  ///< translated; empty everywhere: no head
  Align align = Align::left;
  bool may_shrink = false;
  int least = 8;
  bool may_go = false;
  bool shrinks_last = false;
};

struct Cell {
  TerminalText text;
  Role role = Role::plain;
};

/// A cell of text that may come from strangers.
[[nodiscard]] Cell cell(std::string_view untrusted, Role role = Role::plain);

/// Rows that stay straight whatever stands in them. On a terminal: padded columns, cut to the width; elsewhere padded
/// but never cut.
class Table {
 public:
  explicit Table(std::vector<Column> columns);
  void add(std::vector<Cell> row);
  /// A text below the last row, line by line as it is: neither cut nor counted for the columns.
  void add_below(std::string_view untrusted, Role role = Role::plain);
  [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }
  /// Appends the table to `streams.out`, each line indented by `indent` blanks and without blanks at its end.
  void print(Streams& streams, int indent = 0) const;

 private:
  /// Measuring a text takes longer than copying it, and thousands of rows may come: once is enough.
  struct MeasuredCell {
    Cell cell;
    int width = 0;
  };
  using Row = std::vector<MeasuredCell>;

  /// Lines that stand below a row.
  struct Below {
    std::size_t row = 0;
    std::vector<TerminalText> lines;
    Role role = Role::plain;
  };

  [[nodiscard]] static Row measured(std::vector<Cell> cells);
  [[nodiscard]] std::string line_of(const Row& row, const std::vector<int>& widths, const Streams& streams,
                                    int indent) const;

  std::vector<Column> columns_;
  std::vector<Row> rows_;
  std::vector<Below> below_;
};

}  // namespace ordertrack::output
