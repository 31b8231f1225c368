#include "commands/backup/backup_cli.hpp"

#include <array>

namespace ordertrack::commands::backup {
namespace {

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"FILE", cli::Value::file, cli::Arity::one}});

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"force", '\0', cli::Value::none, "", mark("replace a file that is there already")},
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack backup ~/backups/orders-2026-12-05.db", mark("a copy, also while another command writes")},
});

Result<cli::Request> read(const cli::Words& words) {
  if (words.text("FILE").empty()) return fail(ErrorKind::usage, msg("the name of the copy is empty"));
  return Options{.file = words.text("FILE"), .replace = words.has("force") ? store::Replace::yes : store::Replace::no};
}

}  // namespace

constinit const cli::Command command = {
    {.name = "backup",
     .group = cli::Group::data,
     .summary = mark("copy the order book while it is in use"),
     .description =
         mark("Copies the order book to a file that only you can read, checks the copy, and only then gives it "
              "its name. A plain cp of a book in use can give a broken copy. The copy is an order book, too: "
              "--store FILE looks into it."),
     .arguments = arguments,
     .options = options,
     .examples = examples},
    read};

}  // namespace ordertrack::commands::backup
