#include "commands/market/market_cli.hpp"

#include <array>

namespace ordertrack::commands::market {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"NAME", Value::market, cli::Arity::optional}});

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"toml", '\0', Value::none, "", mark("the text of the file in force, to start your own from")},
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack market", mark("the markets that are known")},
    {"ordertrack market mercari", mark("its rules with their sources, and its ladder step by step")},
    {"ordertrack market mercari --toml > ~/.config/ordertrack/markets/mercari.toml",
     mark("a copy to change: it replaces the built-in one")},
});

Result<cli::Request> read(const cli::Words& words) {
  Options wanted;
  wanted.name = words.text("NAME");
  if (words.has("toml")) {
    if (wanted.name.empty()) {
      return fail(ErrorKind::usage, msg("--toml needs a market's name"), {msg("as: ordertrack market mercari --toml")});
    }
    wanted.form = Form::toml;
  }
  return wanted;
}

}  // namespace

constinit const cli::Command command = {
    {.name = "market",
     .group = cli::Group::set_up,
     .summary = mark("the markets known, their rules and sources; one in full"),
     .description = mark("Without a name the markets that are known. With one its rules, where each was read and how "
                         "sure it is, and its ladder step by step. Your own files replace the built-in ones or add to "
                         "them."),
     .arguments = arguments,
     .options = options,
     .examples = examples},
    read};

}  // namespace ordertrack::commands::market
