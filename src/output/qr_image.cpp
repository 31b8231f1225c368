#include "output/qr_image.hpp"

#include <fmt/format.h>
#include <png.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <stdexcept>
#include <vector>

namespace ordertrack::output {
namespace {

constexpr int pixels_per_module = 8;

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() > ending.size() &&
         std::ranges::equal(text.substr(text.size() - ending.size()), ending,
                            [](unsigned char one, char other) { return std::tolower(one) == other; });
}

/// The dark modules of a row as bars, each as long as it goes.
std::string bars_of_row(const QrCode& code, int row) {
  std::string path;
  for (int column = 0; column < code.side(); ++column) {
    if (!code.is_dark(column, row)) continue;
    const int begin = column;
    while (code.is_dark(column, row)) ++column;
    path += fmt::format("M{} {}h{}v1H{}z", begin, row, column - begin, begin);
  }
  return path;
}

std::string svg_of(const QrCode& code) {
  const int side = code.side();
  std::string bars;
  for (int row = 0; row < side; ++row) bars += bars_of_row(code, row);
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{0}\" viewBox=\"0 0 {1} {1}\" "
      "shape-rendering=\"crispEdges\">\n"
      "<path fill=\"#fff\" d=\"M0 0h{1}v{1}H0z\"/>\n"
      "<path d=\"{2}\"/>\n"
      "</svg>\n",
      side * pixels_per_module, side, bars);
}

std::vector<png_byte> pixels_of(const QrCode& code) {
  const int side = code.side() * pixels_per_module;
  std::vector<png_byte> pixels;
  pixels.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column) {
      pixels.push_back(code.is_dark(column / pixels_per_module, row / pixels_per_module) ? 0x00 : 0xff);
    }
  }
  return pixels;
}

std::string png_of(const QrCode& code) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = image.height = static_cast<png_uint_32>(code.side() * pixels_per_module);
  image.format = PNG_FORMAT_GRAY;
  const std::vector<png_byte> pixels = pixels_of(code);
  png_alloc_size_t size = 0;
  std::string file;
  bool made = png_image_write_to_memory(&image, nullptr, &size, 0, pixels.data(), 0, nullptr) != 0;
  file.resize(size);
  made = made && png_image_write_to_memory(&image, file.data(), &size, 0, pixels.data(), 0, nullptr) != 0;
  if (!made) throw std::runtime_error(image.message);
  return file;
}

}  // namespace

std::optional<ImageFormat> image_format(std::string_view file) {
  if (ends_with(file, ".png")) return ImageFormat::png;
  if (ends_with(file, ".svg")) return ImageFormat::svg;
  return std::nullopt;
}

std::string image_of(const QrCode& code, ImageFormat format) {
  return format == ImageFormat::png ? png_of(code) : svg_of(code);
}

}  // namespace ordertrack::output
