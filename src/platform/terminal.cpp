#include "platform/terminal.hpp"

#include "platform/environment.hpp"

#include <charconv>

#include <sys/ioctl.h>
#include <unistd.h>

namespace ordertrack::platform {
namespace {

constexpr int usual_width = 80;
constexpr int widest = 10'000;

std::optional<int> width_of_environment() {
  const auto text = environment("COLUMNS");
  if (!text) return std::nullopt;
  int width = 0;
  const char* const end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data(), end, width);
  if (error != std::errc{} || stop != end || width < 1 || width > widest) return std::nullopt;
  return width;
}

}  // namespace

bool is_terminal(Stream stream) { return ::isatty(static_cast<int>(stream)) == 1; }

TerminalSize terminal_size() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) size = {};
  TerminalSize known;
  known.width = size.ws_col != 0 ? size.ws_col : width_of_environment().value_or(usual_width);
  if (size.ws_row != 0) known.height = size.ws_row;
  return known;
}

}  // namespace ordertrack::platform
