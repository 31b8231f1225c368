#include "platform/clipboard.hpp"

#include "platform/environment.hpp"
#include "platform/terminal.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <string>
#include <utility>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // NOLINT: POSIX gives it no header

namespace ordertrack::platform {
namespace {

enum class Encoding { utf8, utf16 };

struct Tool {
  const char* needs;  ///< the variable that says that its desktop is there; nullptr: only whether the tool is there
  std::array<const char*, 4> words;
  Encoding encoding = Encoding::utf8;
};

constexpr auto tools = std::to_array<Tool>({
    {"WAYLAND_DISPLAY", {"wl-copy", nullptr}},
    {"DISPLAY", {"xclip", "-selection", "clipboard", nullptr}},
    {"DISPLAY", {"xsel", "--clipboard", "--input", nullptr}},
    {"WSL_DISTRO_NAME", {"clip.exe", nullptr}, Encoding::utf16},
    {nullptr, {"pbcopy", nullptr}},
});

/// The longest sequence that terminals take: hterm and others drop longer ones.
constexpr std::size_t longest_request = 75'000;

bool write_to(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

enum class Run { well, badly, not_there };

/// Runs a program with a text as its standard input and its output thrown away.
Run run_with_input(const std::array<const char*, 4>& words, std::string_view text) {
  std::array<int, 2> pipe_ends{};
  if (::pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return Run::badly;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[0], STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  auto* const argv = const_cast<char* const*>(words.data());
  const int error = ::posix_spawnp(&child, words.front(), &actions, nullptr, argv, environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(pipe_ends[0]);
  const bool written = error == 0 && write_to(pipe_ends[1], text);
  ::close(pipe_ends[1]);
  if (error != 0) return error == ENOENT ? Run::not_there : Run::badly;
  int status = 0;
  const bool ended = ::waitpid(child, &status, 0) == child;
  return ended && written && WIFEXITED(status) && WEXITSTATUS(status) == 0 ? Run::well : Run::badly;
}

/// A text in UTF-8 as Windows reads it, which takes other bytes for those of its code page.
std::string utf16(std::string_view text) {
  std::string encoded;
  const auto add = [&](std::uint32_t unit) {
    encoded += static_cast<char>(unit & 0xffU);
    encoded += static_cast<char>(unit >> 8U);
  };
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i++]);
    const int more = first < 0xc0 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    std::uint32_t character = more == 0 ? first : first & (0x3fU >> static_cast<unsigned>(more));
    for (int left = more; left > 0 && i < text.size(); --left) {
      character = character << 6U | (static_cast<unsigned char>(text[i++]) & 0x3fU);
    }
    if (character < 0x10000) {
      add(character);
    } else {
      add(0xd800U + ((character - 0x10000U) >> 10U));
      add(0xdc00U + ((character - 0x10000U) & 0x3ffU));
    }
  }
  return encoded;
}

Run run_tool(const Tool& tool, std::string_view text) {
  if (tool.encoding == Encoding::utf16) return run_with_input(tool.words, utf16(text));
  return run_with_input(tool.words, text);
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

Copied::Way ask_terminal(std::string_view text) {
  if (!is_terminal(Stream::out) || environment("TERM") == "dumb") return Copied::Way::nowhere;
  const std::string request = "\x1b]52;c;" + base64(text) + "\a";
  if (request.size() > longest_request) return Copied::Way::too_long;
  if (!write_all(Stream::out, request)) return Copied::Way::nowhere;
  return environment("TMUX") ? Copied::Way::by_terminal_in_tmux : Copied::Way::by_terminal;
}

}  // namespace

Copied copy_to_clipboard(std::string_view text) {
  Copied copied;
  for (const Tool& tool : tools) {
    if (tool.needs != nullptr && !environment(tool.needs)) continue;
    const Run run = run_tool(tool, text);
    if (run == Run::well) return {Copied::Way::by_tool, tool.words.front(), std::move(copied.failed)};
    if (run == Run::badly || tool.needs != nullptr) copied.failed.emplace_back(tool.words.front());
  }
  copied.way = ask_terminal(text);
  return copied;
}

}  // namespace ordertrack::platform
