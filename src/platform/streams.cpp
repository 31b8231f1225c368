#include "platform/terminal.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include <poll.h>
#include <unistd.h>

namespace ordertrack::platform {
namespace {

enum class Trouble { passing, reader_gone, lasting };

/// Judges a failed write; where the stream is only full, waits until it takes more.
Trouble trouble_of(int descriptor, int error) {
  if (error == EINTR) return Trouble::passing;
  if (error == EPIPE) return Trouble::reader_gone;
  if (error != EAGAIN) return Trouble::lasting;
  pollfd full{descriptor, POLLOUT, 0};
  return ::poll(&full, 1, -1) < 0 && errno != EINTR ? Trouble::lasting : Trouble::passing;
}

}  // namespace

bool write_all(Stream stream, std::string_view text) {
  const int descriptor = static_cast<int>(stream);
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
      continue;
    }
    const Trouble trouble = trouble_of(descriptor, errno);
    if (trouble != Trouble::passing) return trouble == Trouble::reader_gone;
  }
  return true;
}

std::optional<std::string> read_line() {
  char* buffer = nullptr;
  std::size_t capacity = 0;
  const ssize_t length = ::getline(&buffer, &capacity, stdin);
  const std::unique_ptr<char, decltype(&std::free)> owner(buffer, &std::free);
  if (length < 0) return std::nullopt;
  std::string line(buffer, static_cast<std::size_t>(length));
  if (line.ends_with('\n')) line.pop_back();
  return line;
}

}  // namespace ordertrack::platform
