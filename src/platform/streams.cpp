#include "platform/interrupts.hpp"
#include "platform/terminal.hpp"

#include <cerrno>
#include <csignal>

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

/// Waits until there is something to read. False once an interrupt came: one that comes between the look for it and the
/// waiting ends the waiting, too, for until then it is held back.
bool wait_for_input() {
  sigset_t held{};
  sigset_t before{};
  sigemptyset(&held);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&held, signal);
  ::pthread_sigmask(SIG_BLOCK, &held, &before);
  pollfd input{STDIN_FILENO, POLLIN, 0};
  bool interrupted = Interrupts::came();
  while (!interrupted && ::ppoll(&input, 1, nullptr, &before) < 0 && errno == EINTR) interrupted = Interrupts::came();
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return !interrupted;
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
  std::string line;
  char character = '\0';
  while (wait_for_input()) {
    const ssize_t length = ::read(STDIN_FILENO, &character, 1);
    if (length < 0 && errno == EINTR) continue;
    if (length <= 0) return line.empty() ? std::nullopt : std::optional(line);
    if (character == '\n') return line;
    line += character;
  }
  return std::nullopt;
}

}  // namespace ordertrack::platform
