#include "output/qr_code.hpp"
#include "output/qr_image.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace qr_code_test {

using namespace ordertrack;
using output::ImageFormat;
using output::QrCode;

namespace {

const std::string page = "https://jp.mercari.com/transaction/m12345678901";

std::size_t dark_ones(const QrCode& code, int begin, int end) {
  std::size_t count = 0;
  for (int row = begin; row < end; ++row) {
    for (int column = begin; column < end; ++column) count += code.is_dark(column, row) ? 1 : 0;
  }
  return count;
}

}  // namespace

TEST_CASE("A code has a light margin of four modules around it") {
  const auto code = QrCode::of(page);
  REQUIRE(code);
  const int side = code->side();
  CHECK(side == 37);
  CHECK(dark_ones(*code, 0, side) == dark_ones(*code, 4, side - 4));
  for (const auto& [column, row] : {std::pair(4, 4), std::pair(side - 5, 4), std::pair(4, side - 5)}) {
    CHECK(code->is_dark(column, row));
  }
  CHECK_FALSE(code->is_dark(-1, 10));
  CHECK_FALSE(code->is_dark(side, 10));
  CHECK_FALSE(code->is_dark(10, side));
}

TEST_CASE("A text that no code can hold has none") {
  CHECK(QrCode::of(std::string(2953, 'x')));
  CHECK_FALSE(QrCode::of(std::string(2954, 'x')));
}

TEST_CASE("Half blocks say black and white themselves, each line for itself") {
  const auto code = QrCode::of(page);
  REQUIRE(code);
  const auto lines = output::half_blocks(*code);
  CHECK(lines.size() == 19);
  for (const auto& line : lines) {
    CHECK(line.starts_with("\x1b[38;5;16;48;5;231m    "));
    CHECK(line.ends_with("    \x1b[0m"));
    CHECK(std::ranges::count(line, '\x1b') == 2);
  }
  CHECK(lines[0].find("█") == std::string::npos);
  CHECK(lines[2].starts_with("\x1b[38;5;16;48;5;231m    █▀▀▀▀▀█ "));
}

TEST_CASE("The ending of a file's name says what image it holds") {
  CHECK(output::image_format("page.png") == ImageFormat::png);
  CHECK(output::image_format("/tmp/x.y/Page.SVG") == ImageFormat::svg);
  for (const auto* file : {"", "png", ".png", "page", "page.jpg", "page.png.txt"}) {
    INFO(file);
    CHECK_FALSE(output::image_format(file));
  }
}

TEST_CASE("An image is a file of its format") {
  const auto code = QrCode::of(page);
  REQUIRE(code);
  const auto png = output::image_of(*code, ImageFormat::png);
  CHECK(png.starts_with("\x89PNG\r\n\x1a\n"));
  CHECK(png.size() < 2000);
  const auto svg = output::image_of(*code, ImageFormat::svg);
  CHECK(
      svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"296\" height=\"296\" viewBox=\"0 0 37 37\""));
  CHECK(svg.find("M4 4h7v1H4z") != std::string::npos);
  CHECK(svg.ends_with("</svg>\n"));
}

}  // namespace qr_code_test
