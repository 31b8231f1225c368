#pragma once

#include "output/streams.hpp"
#include "support/result.hpp"

#include <string>

namespace ordertrack::commands {

/// `--qr`, `-o FILE`: an order's page as a QR code for the phone.
struct PageCode {
  bool wanted = false;
  std::string file{};  ///< a PNG or SVG image; empty: drawn on the terminal

  [[nodiscard]] bool is_drawn() const { return wanted && file.empty(); }
  [[nodiscard]] bool is_written() const { return wanted && !file.empty(); }
};

/// Draws the code of a page's address. Where nothing could read it (no colours, too small a terminal), or where no page
/// is known, it says so instead.
void draw_page_code(const std::string& address, output::Streams& streams);

/// Whether a file's name ends as that of an image that can be written.
[[nodiscard]] bool can_be_page_image(const std::string& file);

/// The content of an image file of that name. Errors: `not_possible` where no page is known.
[[nodiscard]] Result<std::string> page_image(const std::string& address, const std::string& file);

}  // namespace ordertrack::commands
