#include "commands/page_code.hpp"

#include "output/display_width.hpp"
#include "output/qr_code.hpp"
#include "output/qr_image.hpp"
#include "output/web_address.hpp"

#include <optional>

namespace ordertrack::commands {
namespace {

Result<output::QrCode> code_of(const std::string& address) {
  const auto page = output::web_address(address);
  const auto code = page ? output::QrCode::of(*page) : std::nullopt;
  if (code) return *code;
  return fail(ErrorKind::not_possible, msg("there is no QR code: the address of the order's page is not known"),
              {msg("a market file tells it: order_url, see ordertrack-policy(5)")});
}

/// What keeps a code of so many lines from being read on this terminal.
std::optional<Message> obstacle(const output::QrCode& code, int lines, const output::Streams& streams) {
  if (!streams.out_colour) return msg("without colours a phone could not read the QR code, so it is not drawn");
  if (output::display_width(output::TerminalText("▀")) != 1) {
    return msg("with wide characters a phone could not read the QR code, so it is not drawn");
  }
  const bool fits = code.side() <= streams.width && (!streams.height || lines < *streams.height);
  if (fits) return std::nullopt;
  return msg("the QR code does not fit here: it needs {columns} columns and {lines} lines", arg("columns", code.side()),
             arg("lines", lines + 1));
}

}  // namespace

void draw_page_code(const std::string& address, output::Streams& streams) {
  const auto code = code_of(address);
  if (!code) {
    streams.warn(code.error().what);
    return;
  }
  const auto lines = output::half_blocks(*code);
  if (const auto why = obstacle(*code, static_cast<int>(lines.size()), streams)) {
    streams.warn(*why);
    streams.hint(msg("write it to a file: --qr -o page.png"));
    return;
  }
  for (const std::string& line : lines) streams.line(line);
}

bool can_be_page_image(const std::string& file) { return output::image_format(file).has_value(); }

Result<std::string> page_image(const std::string& address, const std::string& file) {
  const auto code = code_of(address);
  if (!code) return fail(code.error());
  return output::image_of(*code, output::image_format(file).value_or(output::ImageFormat::png));
}

}  // namespace ordertrack::commands
