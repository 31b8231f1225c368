#include "app/page_image.hpp"

#include "app/deliver.hpp"

namespace ordertrack::app {

Result<void> write_page_image(const commands::PageCode& code, const std::string& address, const World& world,
                              output::Streams& streams) {
  if (!code.is_written()) return {};
  const auto image = commands::page_image(address, code.file);
  if (!image) return fail(image.error());
  if (auto written = put_file(code.file, *image, world); !written) return written;
  streams.tell(world.globals.dry_run
                   ? msg("dry run, nothing is written; the QR code would be {file}", arg("file", code.file))
                   : msg("the QR code is in {file}", arg("file", code.file)));
  return {};
}

}  // namespace ordertrack::app
