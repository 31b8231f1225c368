#include "config/text_file.hpp"

#include <cstdint>
#include <fstream>
#include <system_error>

namespace ordertrack::config {
namespace {

// Bounds the time and the stack that a hostile file can take.
constexpr std::size_t most_bytes = std::size_t{64} * 1024;

}  // namespace

Result<std::string> read_text_file(const std::filesystem::path& file) {
  std::error_code problem;
  const auto is_file = std::filesystem::is_regular_file(file, problem);
  if (problem) {
    return fail(ErrorKind::bad_file,
                msg("{file} cannot be read: {reason}", arg("file", file.string()), arg("reason", problem.message())));
  }
  if (!is_file) return fail(ErrorKind::bad_file, msg("{file} is not a file", arg("file", file.string())));
  std::ifstream stream(file, std::ios::binary);
  std::string text(most_bytes + 1, '\0');
  if (stream) stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (!stream.is_open() || stream.bad()) {
    return fail(ErrorKind::bad_file, msg("{file} cannot be read", arg("file", file.string())),
                {msg("look at the file's permissions")});
  }
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (text.size() > most_bytes) {
    return fail(ErrorKind::bad_file, msg("{file} is too large", arg("file", file.string())),
                {msg("a file has at most {most} bytes", arg("most", std::int64_t{most_bytes}))});
  }
  return text;
}

}  // namespace ordertrack::config
