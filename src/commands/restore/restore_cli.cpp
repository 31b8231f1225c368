#include "commands/restore/restore_cli.hpp"

#include <array>

namespace ordertrack::commands::restore {
namespace {

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"FILE", cli::Value::file, cli::Arity::one}});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack restore ~/backups/orders-2026-12-05.db", mark("put a copy back, after a question")},
    {"ordertrack restore ~/backups/orders-2026-12-05.db --dry-run", mark("is the copy sound?")},
});

Result<cli::Request> read(const cli::Words& words) {
  if (words.text("FILE").empty()) return fail(ErrorKind::usage, msg("the name of the copy is empty"));
  return Options{.file = words.text("FILE")};
}

}  // namespace

constinit const cli::Command command = {
    {.name = "restore",
     .group = cli::Group::data,
     .summary = mark("put a copy of the order book back"),
     .description = mark("Checks a copy that backup made, keeps the order book as it is under a dated name beside it, "
                         "and puts the copy in its place: as a whole, or not at all. Commands that run meanwhile wait, "
                         "and go on in what was restored."),
     .arguments = arguments,
     .options = {},
     .examples = examples},
    read};

}  // namespace ordertrack::commands::restore
