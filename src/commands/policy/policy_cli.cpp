#include "commands/policy/policy_cli.hpp"

#include <array>

namespace ordertrack::commands::policy {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>(
    {{"ACT", Value::policy_act, cli::Arity::one}, {"FILE", Value::file, cli::Arity::one}});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack policy check mercari.toml", mark("everything that is wrong in it")},
    {"ordertrack policy diff mercari.toml", mark("which orders would be due for what, before and after")},
});

Result<cli::Request> read(const cli::Words& words) {
  const std::string word = words.text("ACT");
  const auto known = act(word);
  if (!known) {
    return fail(ErrorKind::usage, msg("`policy {word}` is not known", arg("word", word)), {msg("use check or diff")});
  }
  return Options{.act = *known, .file = words.text("FILE")};
}

}  // namespace

constinit const cli::Command command = {
    {.name = "policy",
     .group = cli::Group::set_up,
     .summary = mark("try a market file before it is in force"),
     .description = mark("`policy check FILE` says everything that is wrong in a market file, `policy diff FILE` which "
                         "open orders would be due for what, before and after. A file NAME.toml is the market NAME. "
                         "Nothing is changed."),
     .arguments = arguments,
     .options = {},
     .examples = examples},
    read};

}  // namespace ordertrack::commands::policy
