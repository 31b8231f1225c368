#pragma once

#include "app/world.hpp"
#include "commands/page_code.hpp"
#include "output/streams.hpp"
#include "support/result.hpp"

#include <string>

namespace ordertrack::app {

/// Writes the QR code of a page to the file that was asked for, if one was; a dry run only says so. Errors:
/// `not_possible` where no page is known, `unsafe` and `io` for the file.
[[nodiscard]] Result<void> write_page_image(const commands::PageCode& code, const std::string& address,
                                            const World& world, output::Streams& streams);

}  // namespace ordertrack::app
