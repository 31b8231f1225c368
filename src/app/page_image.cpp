#include "app/page_image.hpp"

#include "platform/replace_file.hpp"

namespace ordertrack::app {

Result<void> write_page_image(const commands::PageCode& code, const std::string& address, const World& world,
                              output::Streams& streams) {
  if (!code.is_written()) return {};
  const auto image = commands::page_image(address, code.file);
  if (!image) return fail(image.error());
  const bool dry_run = world.globals.dry_run;
  const auto written = dry_run ? platform::expect_replaceable(code.file) : platform::replace_file(code.file, *image);
  if (!written) return written;
  streams.tell(dry_run ? msg("dry run, nothing is written; the QR code would be {file}", arg("file", code.file))
                       : msg("the QR code is in {file}", arg("file", code.file)));
  return {};
}

}  // namespace ordertrack::app
