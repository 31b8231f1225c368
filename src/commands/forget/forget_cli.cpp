#include "commands/forget/forget_cli.hpp"

#include <array>

namespace ordertrack::commands::forget {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"BUYER", Value::buyer, cli::Arity::optional}});

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"market", '\0', Value::market, "NAME", mark("the market, where several know that name")},
    {"confirm", '\0', Value::buyer, "NAME", mark("the name once more, where nobody can be asked to type it")},
    {"expired", '\0', Value::none, "", mark("instead of a buyer: all that was kept for retention_days")},
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack forget tanaka --dry-run", mark("what would be erased")},
    {"ordertrack forget mercari:tanaka", mark("erase all that is stored of this buyer")},
    {"ordertrack forget --expired", mark("erase what was kept long enough, after showing it")},
});

Result<cli::Request> read(const cli::Words& words) {
  Options wanted{.buyer = words.text("BUYER"),
                 .market = words.text("market"),
                 .confirm = words.value("confirm"),
                 .expired = words.has("expired")};
  if (wanted.expired && (words.has("BUYER") || words.has("market") || words.has("confirm"))) {
    return fail(ErrorKind::usage, msg("--expired takes no buyer, --market or --confirm"),
                {msg("erase one buyer with ordertrack forget BUYER")});
  }
  if (!wanted.expired && wanted.buyer.empty()) {
    return fail(ErrorKind::usage, msg("`forget` needs a buyer"), {msg("or --expired; see ordertrack forget --help")});
  }
  return wanted;
}

}  // namespace

constinit const cli::Command command = {
    {.name = "forget",
     .group = cli::Group::data,
     .summary = mark("erase a buyer's personal data for good"),
     .description = mark(
         "Erases all that is stored of a buyer: name, buyer id, blocks and links, and of each order the item's title, "
         "notes, messages and reasons, from the history and from the file. Market, id, dates and amount stay. "
         "It asks for the name to be typed, and cannot be taken back."),
     .arguments = arguments,
     .options = options,
     .examples = examples},
    read};

}  // namespace ordertrack::commands::forget
