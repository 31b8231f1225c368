#include "platform/terminal.hpp"

#include "platform/environment.hpp"

#include <charconv>

#include <sys/ioctl.h>
#include <unistd.h>

namespace ordertrack::platform {
namespace {

constexpr int usual_width = 80;
constexpr int widest = 10'000;

std::optional<winsize> size_of_terminal() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return std::nullopt;
  return size;
}

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

int terminal_width() {
  const auto size = size_of_terminal();
  if (size && size->ws_col != 0) return size->ws_col;
  return width_of_environment().value_or(usual_width);
}

std::optional<int> terminal_height() {
  const auto size = size_of_terminal();
  return size && size->ws_row != 0 ? std::optional<int>(size->ws_row) : std::nullopt;
}

}  // namespace ordertrack::platform
