#include "commands/completion/completion.hpp"

#include "support/embedded.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace ordertrack::commands::completion {
namespace {

struct ShellFile {
  Shell shell;
  std::string_view word;
  std::string_view file;
};

constexpr auto shells = std::to_array<ShellFile>({
    {Shell::bash, "bash", "ordertrack.bash"},
    {Shell::zsh, "zsh", "_ordertrack"},
    {Shell::fish, "fish", "ordertrack.fish"},
});

const ShellFile& entry(Shell shell) { return *std::ranges::find(shells, shell, &ShellFile::shell); }

}  // namespace

std::string_view to_string(Shell shell) { return entry(shell).word; }

std::optional<Shell> shell(std::string_view word) {
  const auto* const found = std::ranges::find(shells, word, &ShellFile::word);
  if (found == shells.end()) return std::nullopt;
  return found->shell;
}

std::string_view script(Shell shell) {
  const auto files = completions::embedded_files();
  const auto found = std::ranges::find(files, entry(shell).file, &EmbeddedFile::name);
  if (found == files.end()) throw std::logic_error("a completion script was not built in");
  return found->content;
}

}  // namespace ordertrack::commands::completion
