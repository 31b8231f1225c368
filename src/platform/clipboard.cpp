#include "platform/clipboard.hpp"

#include "platform/environment.hpp"
#include "platform/terminal.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <string>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // NOLINT: POSIX gives it no header

namespace ordertrack::platform {
namespace {

struct Tool {
  const char* needs;  ///< the variable that says that its desktop is there, or nullptr
  std::array<const char*, 4> words;
};

constexpr auto tools = std::to_array<Tool>({
    {"WAYLAND_DISPLAY", {"wl-copy", nullptr}},
    {"DISPLAY", {"xclip", "-selection", "clipboard", nullptr}},
    {nullptr, {"pbcopy", nullptr}},
});

bool write_to(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Runs a program with a text as its standard input and its output thrown away.
bool run_with_input(const std::array<const char*, 4>& words, std::string_view text) {
  std::array<int, 2> pipe_ends{};
  if (::pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return false;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[0], STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  auto* const argv = const_cast<char* const*>(words.data());
  const bool started = ::posix_spawnp(&child, words.front(), &actions, nullptr, argv, environ) == 0;
  posix_spawn_file_actions_destroy(&actions);
  ::close(pipe_ends[0]);
  const bool written = started && write_to(pipe_ends[1], text);
  ::close(pipe_ends[1]);
  int status = 0;
  if (started && ::waitpid(child, &status, 0) != child) return false;
  return written && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// The transfer encoding of OSC 52.
std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string encoded;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::string_view three = bytes.substr(i, 3);
    std::uint32_t bits = 0;
    for (std::size_t byte = 0; byte < 3; ++byte) {
      bits = bits << 8U | (byte < three.size() ? static_cast<unsigned char>(three[byte]) : 0U);
    }
    for (std::size_t digit = 0; digit < 4; ++digit) {
      encoded += digit <= three.size() ? digits[bits >> (18U - 6U * digit) & 63U] : '=';
    }
  }
  return encoded;
}

bool ask_terminal(std::string_view text) {
  return is_terminal(Stream::out) && write_all(Stream::out, "\x1b]52;c;" + base64(text) + "\a");
}

}  // namespace

std::optional<std::string_view> copy_to_clipboard(std::string_view text) {
  for (const Tool& tool : tools) {
    if (tool.needs != nullptr && !environment(tool.needs)) continue;
    if (run_with_input(tool.words, text)) return tool.words.front();
  }
  if (ask_terminal(text)) return "OSC 52";
  return std::nullopt;
}

}  // namespace ordertrack::platform
