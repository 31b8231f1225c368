#pragma once

#include "output/qr_code.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ordertrack::output {

enum class ImageFormat : std::uint8_t { png, svg };

/// The format that a file's name asks for by its ending, in any case; nothing for another ending.
[[nodiscard]] std::optional<ImageFormat> image_format(std::string_view file);

/// The content of an image file: black on white, eight pixels a module.
[[nodiscard]] std::string image_of(const QrCode& code, ImageFormat format);

}  // namespace ordertrack::output
