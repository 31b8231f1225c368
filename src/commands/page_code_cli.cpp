#include "commands/page_code_cli.hpp"

namespace ordertrack::commands {

Result<PageCode> read_page_code(const cli::Words& words) {
  PageCode code{.wanted = words.has(qr_option.name), .file = words.text(qr_file_option.name)};
  if (!words.has(qr_file_option.name)) return code;
  if (!code.wanted) {
    return fail(ErrorKind::usage, msg("-o writes the QR code, but --qr is missing"), {msg("add --qr")});
  }
  if (!can_be_page_image(code.file)) {
    return fail(ErrorKind::usage, msg("the name of the image \"{file}\" does not end as one", arg("file", code.file)),
                {msg("name a file that ends in .png or .svg")});
  }
  return code;
}

}  // namespace ordertrack::commands
