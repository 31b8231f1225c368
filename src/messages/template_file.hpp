#pragma once

#include "messages/text.hpp"

#include <filesystem>
#include <vector>

namespace ordertrack::messages {

/// Reads a text of the user's, that lies in `folder`. Errors (`bad_file`), all of them: a link that leads out of the
/// folder, no regular file, more than 64 KiB, and those of `Text::checked`.
[[nodiscard]] tl::expected<Text, std::vector<Error>> read_template(const std::filesystem::path& file,
                                                                   const std::filesystem::path& folder);

}  // namespace ordertrack::messages
