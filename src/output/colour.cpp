#include "output/colour.hpp"

#include <fmt/format.h>

namespace ordertrack::output {
namespace {

/// The parameters of "select graphic rendition". The terminal's own eight colours, which its owner made legible.
std::string_view rendition(Role role) {
  switch (role) {
    case Role::plain:
      return "";
    case Role::heading:
      return "1";
    case Role::urgent:
      return "1;31";
    case Role::due:
      return "33";
    case Role::later:
      return "2";
    case Role::done:
      return "32";
    case Role::muted:
      return "2";
    case Role::id:
      return "36";
    case Role::command:
      return "1";
    case Role::warning:
      return "1;33";
    case Role::error:
      return "31";
  }
  return "";
}

}  // namespace

std::string coloured(Role role, std::string_view text) {
  const std::string_view codes = rendition(role);
  if (codes.empty() || text.empty()) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", codes, text);
}

}  // namespace ordertrack::output
