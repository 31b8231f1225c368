#pragma once

#include "app/outcome.hpp"
#include "app/world.hpp"
#include "output/json.hpp"
#include "output/streams.hpp"
#include "support/message.hpp"
#include "support/result.hpp"

#include <string>

namespace ordertrack::app {

/// An answer that can be put into a file.
struct Document {
  std::string content;
  std::string file;   ///< empty: it goes to standard output
  Message written;    ///< said once it is in the file
  output::Json told;  ///< said instead with `--json`
};

/// Replaces a file as a whole; in a dry run only looks whether it could. Errors: as of `platform::replace_file`;
/// `unsafe` for the order book's own file, which nothing that is asked for with -o may take the place of.
[[nodiscard]] Result<void> put_file(const std::string& file, const std::string& content, const World& world);

/// Puts a document where it was asked for; in a dry run says where that would be. Errors: as of
/// `put_file`; `usage` with `--json` where the document itself is
/// what goes to standard output.
[[nodiscard]] Result<Outcome> deliver(const Document& document, const World& world, output::Streams& streams);

}  // namespace ordertrack::app
