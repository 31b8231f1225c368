#include "commands/completion/completion_cli.hpp"

#include <array>

namespace ordertrack::commands::completion {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"SHELL", Value::shell, cli::Arity::one}});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack completion bash > ~/.local/share/bash-completion/completions/ordertrack",
     mark("bash loads it from there at the first TAB")},
    {"ordertrack completion zsh > ~/.zfunc/_ordertrack",
     mark("zsh looks in its fpath: put fpath+=~/.zfunc before compinit in ~/.zshrc")},
    {"ordertrack completion fish > ~/.config/fish/completions/ordertrack.fish", mark("fish loads it from there")},
});

Result<cli::Request> read(const cli::Words& words) {
  const std::string word = words.text("SHELL");
  const auto known = shell(word);
  if (!known) {
    return fail(ErrorKind::usage, msg("the shell \"{shell}\" is not known", arg("shell", word)),
                {msg("use bash, zsh or fish")});
  }
  return Options{.shell = *known};
}

}  // namespace

constinit const cli::Command command = {
    {.name = "completion",
     .group = cli::Group::set_up,
     .summary = mark("the script that completes words at TAB"),
     .description = mark("Prints the completion script for bash, zsh or fish. An installed ordertrack has brought them "
                         "along; for this shell alone, as a try: source <(ordertrack completion bash)."),
     .arguments = arguments,
     .options = {},
     .examples = examples},
    read};

}  // namespace ordertrack::commands::completion
