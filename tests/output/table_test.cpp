#include "output/table.hpp"

#include "output/display_width.hpp"
#include "output/random_text.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <sstream>
#include <string>
#include <vector>

namespace table_test {

using namespace ordertrack;
using output::Align;
using output::cell;
using output::Cell;
using output::Column;
using output::Role;
using output::Streams;
using output::Table;
using output::TerminalText;

namespace {

Table orders() {
  Table table({{"ID", Align::left, false, 8}, {"ITEM", Align::left, true, 8}, {"PRICE", Align::right, false, 8}});
  table.add({cell("m1"), cell("日本語のﾀｲﾄﾙ"), cell("¥300")});
  table.add({cell("m12345678901"), cell("👩‍👩‍👧 book"), cell("¥13,200")});
  return table;
}

std::string printed(const Table& table, Streams streams = {}, int indent = 0) {
  table.print(streams, indent);
  return streams.out;
}

Streams terminal(int width) {
  Streams streams;
  streams.out_terminal = true;
  streams.width = width;
  return streams;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("Columns stay straight whatever stands in them") {
  REQUIRE(printed(orders()) ==
          "ID            ITEM            PRICE\n"
          "m1            日本語のﾀｲﾄﾙ     ¥300\n"
          "m12345678901  👩‍👩‍👧 book       ¥13,200\n");
}

TEST_CASE("On a terminal columns that may shrink give way") {
  REQUIRE(printed(orders(), terminal(32)) ==
          "ID            ITEM         PRICE\n"
          "m1            日本語の…     ¥300\n"
          "m12345678901  👩‍👩‍👧 book    ¥13,200\n");
}

TEST_CASE("A column keeps its least width, even where the table is then too wide") {
  const auto lines = lines_of(printed(orders(), terminal(10)));
  REQUIRE(lines[1] == "m1            日本語…      ¥300");
}

TEST_CASE("A column that may go is left out where the table is too wide without it giving way") {
  Table table({{"ID"}, {.title = "SINCE", .may_go = true}, {.title = "ITEM", .may_shrink = true, .least = 4}});
  table.add({cell("m123"), cell("Sat 5 Dec"), cell("a blue cup")});
  CHECK(printed(table, terminal(21)) == "ID    SINCE      ITEM\nm123  Sat 5 Dec  a b…\n");
  CHECK(printed(table, terminal(20)) == "ID    ITEM\nm123  a blue cup\n");
  CHECK(printed(table, terminal(10)) == "ID    ITEM\nm123  a b…\n");
  CHECK(printed(table).find("Sat 5 Dec") != std::string::npos);
}

TEST_CASE("Columns go from the right, and no more of them than must") {
  Table table({{}, {.title = {}, .may_go = true}, {}, {.title = {}, .may_go = true}});
  table.add({cell("m123"), cell("mercari"), cell("tanaka"), cell("a cup")});
  CHECK(printed(table, terminal(28)) == "m123  mercari  tanaka  a cup\n");
  CHECK(printed(table, terminal(27)) == "m123  mercari  tanaka\n");
  CHECK(printed(table, terminal(20)) == "m123  tanaka\n");
}

TEST_CASE("Elsewhere than on a terminal nothing is cut") {
  Streams narrow;
  narrow.width = 10;
  REQUIRE(printed(orders(), narrow) == printed(orders()));
}

TEST_CASE("A table without titles has no head, and an indent stands before each line") {
  Table table({{}, {}});
  table.add({cell("a"), cell("b")});
  table.add({cell("long"), cell("")});
  REQUIRE(printed(table, {}, 2) == "  a     b\n  long\n");
}

TEST_CASE("A row that is too short is filled with empty cells") {
  Table table({{}, {}});
  table.add({cell("a")});
  table.add({});
  REQUIRE(printed(table) == "a\n\n");
}

TEST_CASE("Colours take no cells") {
  Table table({{"ID"}, {"STEP"}});
  table.add({cell("m1", Role::id), cell("block")});
  Streams streams;
  streams.out_colour = true;
  REQUIRE(printed(table, streams) ==
          "\x1b[1mID\x1b[0m  \x1b[1mSTEP\x1b[0m\n"
          "\x1b[36mm1\x1b[0m  block\n");
}

TEST_CASE("Tables hold for any text") {
  rc::prop("second columns begin in one cell, no line ends in a blank", [] {
    Table table({{}, {}});
    const std::vector<std::string> texts = *rc::gen::container<std::vector<std::string>>(4, tests::any_text());
    for (const std::string& text : texts) table.add({cell("x" + text), cell("|")});
    std::vector<int> begins;
    for (const std::string& line : lines_of(printed(table))) {
      RC_ASSERT(line.ends_with("|"));
      begins.push_back(output::display_width(TerminalText(line.substr(0, line.size() - 1))));
    }
    RC_ASSERT(begins == std::vector<int>(4, begins.front()));
  });
  rc::prop("a table whose columns may shrink fits the terminal", [] {
    Table table({{"", Align::left, true, 4}, {"", Align::right, true, 4}});
    for (int row = 0; row < 3; ++row) table.add({cell(*tests::any_text()), cell(*tests::any_text())});
    for (const std::string& line : lines_of(printed(table, terminal(24)))) {
      RC_ASSERT(output::display_width(TerminalText(line)) <= 24);
      RC_ASSERT(!line.ends_with(' '));
    }
  });
}

}  // namespace table_test
