#include "commands/schedule/quoting.hpp"
#include "i18n/language.hpp"

#include <algorithm>

namespace ordertrack::commands::schedule {
namespace {

bool is_harmless(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("/._+:@-").find(c) != std::string_view::npos;
}

std::string with_each(std::string_view text, std::string_view special, char before) {
  std::string escaped;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) escaped += before;
    escaped += c;
  }
  return escaped;
}

}  // namespace

std::string shell_quoted(std::string_view word) {
  if (!word.empty() && std::ranges::all_of(word, is_harmless)) return std::string(word);
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

std::string cron_escaped(std::string_view command) { return with_each(command, "%", '\\'); }

std::string systemd_quoted(std::string_view word) {
  std::string literal;
  for (const char c : word) literal.append(c == '%' || c == '$' ? 2 : 1, c);
  if (std::ranges::all_of(word, is_harmless)) return literal;
  return "\"" + with_each(literal, "\"\\", '\\') + "\"";
}

std::string comment(const Message& message) { return "# " + i18n::render(message); }

}  // namespace ordertrack::commands::schedule
