#include "commands/log/log_cli.hpp"

#include "commands/option_value.hpp"
#include "input/number.hpp"

#include <array>

namespace ordertrack::commands::log {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"ID", Value::order, cli::Arity::optional}});

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"limit", '\0', Value::number, "N", mark("only so many lines")},
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack log --limit 20", mark("what happened last")},
    {"ordertrack log m12345678901", mark("the history of one order")},
});

Result<cli::Request> read(const cli::Words& words) {
  Options wanted;
  wanted.order = words.value("ID");
  if (const auto limit = words.value("limit")) {
    const auto number = option_value("--limit", input::read_count(*limit));
    if (!number) return fail(number.error());
    wanted.limit = static_cast<std::int64_t>(*number);
  }
  return wanted;
}

}  // namespace

constinit const cli::Command command = {
    {.name = "log",
     .group = cli::Group::look,
     .summary = mark("the history, newest first"),
     .description = mark("Prints what was recorded, the newest first, of one order or of all."),
     .arguments = arguments,
     .options = options,
     .examples = examples,
     .offer = store::Offer::all},
    read};

}  // namespace ordertrack::commands::log
