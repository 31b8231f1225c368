#include "output/progress_line.hpp"

#include "output/display_width.hpp"

#include <catch2/catch.hpp>

namespace progress_line_test {

using namespace ordertrack;
using namespace std::chrono_literals;

TEST_CASE("A progress line tells the part in percent, or the time where the part is not known") {
  const Message what = msg("copying the order book");
  CHECK(output::progress_line({.what = what, .done = 0, .in_all = 3}, 2s, 79).str() == "copying the order book: 0 %");
  CHECK(output::progress_line({.what = what, .done = 2, .in_all = 3}, 2s, 79).str() == "copying the order book: 66 %");
  CHECK(output::progress_line({.what = what, .done = 3, .in_all = 3}, 2s, 79).str() == "copying the order book: 100 %");
  CHECK(output::progress_line({.what = what}, 75s, 79).str() == "copying the order book: 75 s so far");
}

TEST_CASE("A progress line never leaves its line, and escapes what it names") {
  const Progress progress{.what = msg("reading {file}", arg("file", "\x1b[2J" + std::string(200, 'x')))};
  const auto line = output::progress_line(progress, 3s, 39);
  CHECK(output::display_width(line) == 39);
  CHECK(line.str().starts_with("reading \\x1B[2Jxxx"));
}

}  // namespace progress_line_test
