#include "messages/template_file.hpp"

#include "config/text_file.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>

namespace ordertrack::messages {
namespace {

namespace fs = std::filesystem;

/// Whether a file lies in a folder once every link is followed. One that is not there at all is for the reader to tell.
bool lies_in(const fs::path& file, const fs::path& folder) {
  std::error_code missing;
  const auto real_file = fs::canonical(file, missing);
  if (missing) return true;
  const auto real_folder = fs::canonical(folder, missing);
  const auto [end, ignored] = std::mismatch(real_folder.begin(), real_folder.end(), real_file.begin(), real_file.end());
  return !missing && end == real_folder.end();
}

}  // namespace

tl::expected<Text, std::vector<Error>> read_template(const fs::path& file, const fs::path& folder) {
  if (!lies_in(file, folder)) {
    return tl::unexpected(
        std::vector{Error{ErrorKind::bad_file,
                          msg("{file} leads out of the folder of the messages", arg("file", file.string())),
                          {msg("put the text itself there, not a link")}}});
  }
  const auto text = config::read_text_file(file);
  if (!text) return tl::unexpected(std::vector{text.error()});
  return Text::checked(*text, file.string());
}

}  // namespace ordertrack::messages
